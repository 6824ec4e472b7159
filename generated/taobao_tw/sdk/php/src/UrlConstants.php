<?php

declare(strict_types=1);

namespace TaobaoTw\Iop;

/** The gateways of Taobao Taiwan, by the names that its documentation uses. */
class UrlConstants
{
    /** Taiwan */
    public static string $api_gateway_url_tw = 'https://api.taobao.tw/rest';

    /** Taiwan, pre-release */
    public static string $pre_api_gateway_url_tw = 'https://api-pre.taobao.tw/rest';

    /** Access tokens */
    public static string $api_authorization_url_tw = 'https://auth.taobao.tw/rest';
}

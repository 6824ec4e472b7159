<?php

declare(strict_types=1);

namespace Lazada\Lazop;

/** The gateways of Lazada, by the names that its documentation uses. */
class UrlConstants
{
    /** Singapore */
    public static string $api_gateway_url_sg = 'https://api.lazada.sg/rest';

    /** Malaysia */
    public static string $api_gateway_url_my = 'https://api.lazada.com.my/rest';

    /** Vietnam */
    public static string $api_gateway_url_vn = 'https://api.lazada.vn/rest';

    /** Thailand */
    public static string $api_gateway_url_th = 'https://api.lazada.co.th/rest';

    /** Philippines */
    public static string $api_gateway_url_ph = 'https://api.lazada.com.ph/rest';

    /** Indonesia */
    public static string $api_gateway_url_id = 'https://api.lazada.co.id/rest';

    /** Access tokens */
    public static string $api_authorization_url = 'https://auth.lazada.com/rest';
}

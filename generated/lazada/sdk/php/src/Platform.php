<?php

declare(strict_types=1);

namespace Lazada\Lazop;

/**
 * What makes this the SDK of Lazada; the rest is the same for every platform.
 *
 * @internal
 */
final class Platform
{
    public const VERSION = '1.0.0';

    public const PARTNER_ID = 'lazop-sdk-php-1.0.0';

    public const SIGN_METHOD = 'sha256';

    public const API_GATEWAY = 'https://api.lazada.sg/rest';

    public const AUTHORIZATION_GATEWAY = 'https://auth.lazada.com/rest';

    /** The platform's addresses, and what each is for. */
    public const GATEWAYS = [
        'https://api.lazada.sg/rest' => 'Singapore',
        'https://api.lazada.com.my/rest' => 'Malaysia',
        'https://api.lazada.vn/rest' => 'Vietnam',
        'https://api.lazada.co.th/rest' => 'Thailand',
        'https://api.lazada.com.ph/rest' => 'Philippines',
        'https://api.lazada.co.id/rest' => 'Indonesia',
        'https://auth.lazada.com/rest' => 'Access tokens',
    ];

    public const ENVELOPE_CODE = 'code';

    public const ENVELOPE_TYPE = 'type';

    public const ENVELOPE_MESSAGE = 'message';

    public const ENVELOPE_REQUEST_ID = 'request_id';

    public const SUCCESS_CODES = [
        '0',
    ];

    /** Error codes, with what kind of failure they stand for and what the documentation advises. */
    public const ERRORS = [
        'MissingParameter' => [
            'category' => 'invalid_parameter',
            'solution' => 'Send every required parameter of the endpoint and the system parameters.',
        ],
        'InvalidParameter' => [
            'category' => 'invalid_parameter',
            'solution' => "Compare the value with the parameter's type, limits and example.",
        ],
        'IncompleteSignature' => [
            'category' => 'signature',
            'solution' => 'Check the app secret, and that raw values are signed, not encoded ones.',
        ],
        'InvalidAppkey' => [
            'category' => 'signature',
            'solution' => 'Check the app key and that the app belongs to this platform.',
        ],
        'IllegalTimestamp' => [
            'category' => 'signature',
            'solution' => 'Set the clock by NTP; timestamps are epoch milliseconds.',
        ],
        'IllegalAccessToken' => [
            'category' => 'token',
            'solution' => 'Refresh the token, or let the seller authorise the app again.',
        ],
        'IllegalRefreshToken' => [
            'category' => 'token',
            'solution' => 'Let the seller authorise the app again.',
        ],
        'InvalidCode' => [
            'category' => 'token',
            'solution' => 'Send the seller through the authorisation page again.',
        ],
        'InvalidApiPath' => [
            'category' => 'invalid_parameter',
            'solution' => 'Check the path and the gateway it is sent to.',
        ],
        'ApiCallLimit' => [
            'category' => 'rate_limit',
            'solution' => 'Wait as long as the message says, then call more slowly.',
        ],
        'AppCallLimit' => [
            'category' => 'rate_limit',
            'solution' => 'Wait as long as the message says, then call more slowly.',
        ],
        'SellerCallLimit' => [
            'category' => 'rate_limit',
            'solution' => 'Wait as long as the message says, then call more slowly.',
        ],
        'AppWhiteIpLimit' => [
            'category' => 'permission',
            'solution' => "Add the address to the app's list of allowed addresses.",
        ],
        'InsufficientPermission' => [
            'category' => 'permission',
            'solution' => "Apply for the API's permission group.",
        ],
        'ServiceUnavailable' => [
            'category' => 'platform',
            'solution' => 'Call again later.',
        ],
        'ServiceTimeout' => [
            'category' => 'platform',
            'solution' => 'Call again later.',
        ],
        '901' => [
            'category' => 'rate_limit',
            'solution' => 'Call again later.',
        ],
    ];
}

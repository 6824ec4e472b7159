using System;
using System.Collections.Generic;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>What tells this platform's SDK from another's.</summary>
    internal static class PlatformProfile
    {
        internal static readonly Profile Value = new Profile
        {
            PartnerId = "iop-sdk-dotnet-1.0.0",
            SignMethod = "sha256",
            AuthorizationUrl = UrlConstants.API_AUTHORIZATION_URL_TW,
            Gateways = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [UrlConstants.API_GATEWAY_URL_TW] = "Taiwan",
                [UrlConstants.PRE_API_GATEWAY_URL_TW] = "Taiwan, pre-release",
                [UrlConstants.API_AUTHORIZATION_URL_TW] = "Access tokens",
            },
            Envelope = new EnvelopeNames
            {
                Code = "code",
                Type = "type",
                Message = "message",
                RequestId = "request_id",
                Success = new[]
                {
                    "0",
                },
            },
            Errors = new KnownErrors
            {
                { "MissingParameter", "invalid_parameter", "Send every required parameter of the endpoint and the system parameters." },
                { "InvalidParameter", "invalid_parameter", "Compare the value with the parameter's type, limits and example." },
                { "IncompleteSignature", "signature", "Check the app secret, and that raw values are signed, not encoded ones." },
                { "InvalidAppkey", "signature", "Check the app key and that the app belongs to this platform." },
                { "IllegalTimestamp", "signature", "Set the clock by NTP; timestamps are epoch milliseconds." },
                { "IllegalAccessToken", "token", "Refresh the token, or let the seller authorise the app again." },
                { "IllegalRefreshToken", "token", "Let the seller authorise the app again." },
                { "InvalidCode", "token", "Send the seller through the authorisation page again." },
                { "InvalidApiPath", "invalid_parameter", "Check the path and the gateway it is sent to." },
                { "ApiCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly." },
                { "AppCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly." },
                { "SellerCallLimit", "rate_limit", "Wait as long as the message says, then call more slowly." },
                { "AppWhiteIpLimit", "permission", "Add the address to the app's list of allowed addresses." },
                { "InsufficientPermission", "permission", "Apply for the API's permission group." },
                { "ServiceUnavailable", "platform", "Call again later." },
                { "ServiceTimeout", "platform", "Call again later." },
                { "901", "rate_limit", "Call again later." },
            },
        };
    }
}

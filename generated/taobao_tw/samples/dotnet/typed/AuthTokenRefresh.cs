using System;
using TaobaoTw.Iop;
using TaobaoTw.Iop.Models;

namespace Samples
{
    /// <summary>Refresh access_token: <c>/auth/token/refresh</c></summary>
    internal static class AuthTokenRefresh
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_TW;
            using (var client = new IopClient(url, key, secret))
            {
                var request = new AuthTokenRefreshRequest
                {
                    RefreshToken = "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi",
                };
                var answer = client.Auth.TokenRefresh(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

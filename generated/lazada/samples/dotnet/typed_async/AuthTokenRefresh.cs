using System;
using System.Threading.Tasks;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Refresh an access token: <c>/auth/token/refresh</c></summary>
    internal static class AuthTokenRefresh
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            using (var client = new LazopClient(url, key, secret))
            {
                var request = new AuthTokenRefreshRequest
                {
                    RefreshToken = "50001100a10fakefakefakefakefakefakefake5e4d3c2b1",
                };
                var answer = await client.Auth.TokenRefreshAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Create an access token: <c>/auth/token/create</c></summary>
    internal static class AuthTokenCreate
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            using (var client = new LazopClient(url, key, secret))
            {
                var request = new AuthTokenCreateRequest
                {
                    Code = "0_100132_Fm3tGq8LxJt7dZ2a",
                };
                var answer = client.Auth.TokenCreate(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

using System;
using Iop;
using Iop.Models;

namespace Samples
{
    /// <summary>Generateaccess_token: <c>/auth/token/create</c></summary>
    internal static class AuthTokenCreate
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_TW;
            using (var client = new IopClient(url, key, secret))
            {
                var request = new AuthTokenCreateRequest
                {
                    Code = "2_2DL4DV3jcU1UOT7WGI1A4rY91",
                };
                var answer = client.Auth.TokenCreate(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

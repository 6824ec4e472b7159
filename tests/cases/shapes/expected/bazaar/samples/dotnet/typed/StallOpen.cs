using System;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>Token required, GET and POST: <c>/stall/open</c></summary>
    internal static class StallOpen
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new BazaarClient(url, key, secret, options))
            {
                var request = new StallOpenRequest
                {
                    StallId = 9007199254740993m,
                    Night = true,
                };
                var answer = client.Stall.Open(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

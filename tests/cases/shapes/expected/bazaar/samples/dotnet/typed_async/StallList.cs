using System;
using System.Threading.Tasks;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>GET only, token optional: <c>/stall/list</c></summary>
    internal static class StallList
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            using (var client = new BazaarClient(url, key, secret))
            {
                var request = new StallListRequest
                {
                    Page = 1m,
                    Class = "fish",
                };
                var answer = await client.Stall.ListAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

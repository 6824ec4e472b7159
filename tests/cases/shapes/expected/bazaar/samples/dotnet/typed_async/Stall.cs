using System;
using System.Threading.Tasks;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>An endpoint whose path begins the others', without parameters: <c>/stall</c></summary>
    internal static class Stall
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            using (var client = new BazaarClient(url, key, secret))
            {
                var request = new StallRequest();
                var answer = await client.Stall.StallAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

using System;
using System.Threading.Tasks;
using Corner;
using Corner.Models;

namespace Samples
{
    /// <summary>Ring the bell: <c>/bell/ring</c></summary>
    internal static class BellRing
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.GATEWAY;
            using (var client = new CornerClient(url, key, secret))
            {
                var request = new BellRingRequest
                {
                    Times = 3m,
                };
                var answer = await client.Bell.RingAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

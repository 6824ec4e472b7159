using System;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>Examples that YAML would spoil: <c>/stall/scalars</c></summary>
    internal static class StallScalars
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            using (var client = new BazaarClient(url, key, secret))
            {
                var request = new StallScalarsRequest
                {
                    Zip = "0123",
                    Price = "1.10",
                    Opens = "12:30:00",
                    Closed = "no",
                    Grams = "1e3",
                    Date = "2026-01-02",
                    Nothing = "~",
                };
                var answer = client.Stall.Scalars(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

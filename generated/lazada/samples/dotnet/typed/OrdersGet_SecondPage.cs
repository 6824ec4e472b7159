using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>The second page: <c>/orders/get</c></summary>
    internal static class OrdersGet_SecondPage
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new LazopClient(url, key, secret, options))
            {
                var request = new OrdersGetRequest
                {
                    CreatedAfter = "2026-01-31T09:00:00+08:00",
                    Status = "pending",
                    SortBy = "created_at",
                    Offset = 10,
                    Limit = 10,
                };
                var answer = client.Orders.Get(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

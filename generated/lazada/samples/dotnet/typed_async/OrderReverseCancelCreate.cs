using System;
using System.Threading.Tasks;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Cancel items of an order: <c>/order/reverse/cancel/create</c></summary>
    internal static class OrderReverseCancelCreate
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new LazopClient(url, key, secret, options))
            {
                var request = new OrderReverseCancelCreateRequest
                {
                    OrderId = 300012345678901234,
                    OrderItemIdList = new long[]
                    {
                        300012345678905678,
                        300012345678905679,
                    },
                    ReasonId = 10000145,
                };
                var answer = await client.Order.ReverseCancelCreateAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

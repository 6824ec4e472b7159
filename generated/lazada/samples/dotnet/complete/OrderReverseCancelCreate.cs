using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Cancel items of an order: <c>/order/reverse/cancel/create</c></summary>
    internal static class OrderReverseCancelCreate
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/order/reverse/cancel/create");
            request.AddApiParameter("order_id", "300012345678901234");
            request.AddApiParameter("order_item_id_list", "[300012345678905678, 300012345678905679]");
            request.AddApiParameter("reason_id", "10000145");
            LazopResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Two SKUs at once: <c>/product/price/update</c></summary>
    internal static class ProductPriceUpdate_TwoSkus
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/product/price/update");
            request.AddApiParameter("skus", "[{\"seller_sku\": \"TEA-01\", \"sale_price\": 14.00}, {\"seller_sku\": \"TEA-02\", \"active\": false}]");
            LazopResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

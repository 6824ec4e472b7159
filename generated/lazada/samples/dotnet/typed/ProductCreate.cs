using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Create a product: <c>/product/create</c></summary>
    internal static class ProductCreate
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new LazopClient(url, key, secret, options))
            {
                var request = new ProductCreateRequest
                {
                    Payload = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-茶-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>",
                };
                var answer = client.Product.Create(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

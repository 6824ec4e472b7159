using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Create a product: <c>/product/create</c></summary>
    internal static class ProductCreate
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/product/create");
            request.AddApiParameter("payload", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Tea &amp; biscuits</name><description><![CDATA[It's the \"grand\" box: 50% off, $5 a tin, C:\\new]]></description></Attributes><Skus><Sku><SellerSku>TEA-\u8336-01</SellerSku><price>18.80</price></Sku></Skus></Product></Request>");
            LazopResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

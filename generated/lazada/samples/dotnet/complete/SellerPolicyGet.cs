using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Read the policy of a country: <c>/seller/policy/get</c></summary>
    internal static class SellerPolicyGet
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/seller/policy/get");
            request.AddApiParameter("country", "th");
            LazopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

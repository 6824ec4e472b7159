using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Read the policy of a country: <c>/seller/policy/get</c></summary>
    internal static class SellerPolicyGet
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            using (var client = new LazopClient(url, key, secret))
            {
                var request = new SellerPolicyGetRequest
                {
                    Country = "th",
                };
                var answer = client.Seller.PolicyGet(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

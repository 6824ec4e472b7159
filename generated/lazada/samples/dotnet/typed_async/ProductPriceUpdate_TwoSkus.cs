using System;
using System.Threading.Tasks;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Two SKUs at once: <c>/product/price/update</c></summary>
    internal static class ProductPriceUpdate_TwoSkus
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new LazopClient(url, key, secret, options))
            {
                var request = new ProductPriceUpdateRequest
                {
                    Skus = new ProductPriceUpdateSkus[]
                    {
                        new ProductPriceUpdateSkus
                        {
                            SellerSku = "TEA-01",
                            SalePrice = 14.00m,
                        },
                        new ProductPriceUpdateSkus
                        {
                            SellerSku = "TEA-02",
                            Active = false,
                        },
                    },
                };
                var answer = await client.Product.PriceUpdateAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

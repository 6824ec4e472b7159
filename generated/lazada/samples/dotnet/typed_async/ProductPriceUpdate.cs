using System;
using System.Threading.Tasks;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Change prices and stock: <c>/product/price/update</c></summary>
    internal static class ProductPriceUpdate
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
                            SalePrice = 15.50m,
                            Active = true,
                            Stock = new ProductPriceUpdateSkusStock[]
                            {
                                new ProductPriceUpdateSkusStock
                                {
                                    Warehouse = "dropshipping",
                                    Quantity = 12,
                                },
                            },
                        },
                    },
                    Note = "Mid-year sale, don't repeat:\t\"half\" price",
                };
                var answer = await client.Product.PriceUpdateAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

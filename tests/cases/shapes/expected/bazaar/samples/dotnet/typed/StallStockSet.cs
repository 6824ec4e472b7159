using System;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>Lists and objects: <c>/stall/stock/set</c></summary>
    internal static class StallStockSet
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new BazaarClient(url, key, secret, options))
            {
                var request = new StallStockSetRequest
                {
                    Tags = new string[]
                    {
                        "a",
                        "b",
                    },
                    Shelf = new StallStockSetShelf
                    {
                        Rows = new StallStockSetShelfRows[]
                        {
                            new StallStockSetShelfRows
                            {
                                Sku = "1",
                            },
                            new StallStockSetShelfRows
                            {
                                Sku = "1",
                            },
                        },
                    },
                    Plain = new StallStockSetPlain
                    {
                        Zebra = "裙子",
                        Amount = 12m,
                        Fresh = true,
                        Boxes = new StallStockSetPlainBoxes[]
                        {
                            new StallStockSetPlainBoxes
                            {
                                Weight = 1.5m,
                            },
                        },
                    },
                };
                var answer = client.Stall.StockSet(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

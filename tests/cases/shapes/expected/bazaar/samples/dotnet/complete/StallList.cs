using System;
using Bazaar;

namespace Samples
{
    /// <summary>GET only, token optional: <c>/stall/list</c></summary>
    internal static class StallList
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/list");
            request.SetHttpMethod("GET");
            request.AddApiParameter("page", "1");
            request.AddApiParameter("class", "fish");
            BazaarResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

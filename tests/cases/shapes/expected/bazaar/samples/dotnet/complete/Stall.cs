using System;
using Bazaar;

namespace Samples
{
    /// <summary>An endpoint whose path begins the others', without parameters: <c>/stall</c></summary>
    internal static class Stall
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall");
            request.SetHttpMethod("GET");
            BazaarResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

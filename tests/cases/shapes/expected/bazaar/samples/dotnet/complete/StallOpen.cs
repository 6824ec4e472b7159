using System;
using Bazaar;

namespace Samples
{
    /// <summary>Token required, GET and POST: <c>/stall/open</c></summary>
    internal static class StallOpen
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/open");
            request.AddApiParameter("stall_id", "9007199254740993");
            request.AddApiParameter("night", "true");
            BazaarResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

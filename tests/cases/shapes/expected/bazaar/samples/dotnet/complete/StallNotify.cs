using System;
using Bazaar;

namespace Samples
{
    /// <summary>A call that the platform makes to the app: <c>/stall/notify</c></summary>
    internal static class StallNotify
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/notify");
            request.AddApiParameter("event", "opened");
            BazaarResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

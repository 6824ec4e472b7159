using System;
using Bazaar;

namespace Samples
{
    /// <summary>Examples that YAML would spoil: <c>/stall/scalars</c></summary>
    internal static class StallScalars
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/scalars");
            request.AddApiParameter("zip", "0123");
            request.AddApiParameter("price", "1.10");
            request.AddApiParameter("opens", "12:30:00");
            request.AddApiParameter("closed", "no");
            request.AddApiParameter("grams", "1e3");
            request.AddApiParameter("date", "2026-01-02");
            request.AddApiParameter("nothing", "~");
            request.AddApiParameter("silent", "");
            BazaarResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

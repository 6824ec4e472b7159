using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>The second page: <c>/orders/get</c></summary>
    internal static class OrdersGet_SecondPage
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/orders/get");
            request.SetHttpMethod("GET");
            request.AddApiParameter("created_after", "2026-01-31T09:00:00+08:00");
            request.AddApiParameter("status", "pending");
            request.AddApiParameter("sort_by", "created_at");
            request.AddApiParameter("offset", "10");
            request.AddApiParameter("limit", "10");
            LazopResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

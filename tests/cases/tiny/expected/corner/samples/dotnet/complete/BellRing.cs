using System;
using Corner;

namespace Samples
{
    /// <summary>Ring the bell: <c>/bell/ring</c></summary>
    internal static class BellRing
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.GATEWAY;

            ICornerClient client = new CornerClient(url, appkey, appSecret);
            CornerRequest request = new CornerRequest();
            request.SetApiName("/bell/ring");
            request.AddApiParameter("times", "3");
            CornerResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Hear of a parcel's progress: <c>/logistics/tracking/notify</c></summary>
    internal static class LogisticsTrackingNotify
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/logistics/tracking/notify");
            request.AddApiParameter("tracking_number", "LXST-TH-0001234567");
            request.AddApiParameter("status", "in_transit");
            LazopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

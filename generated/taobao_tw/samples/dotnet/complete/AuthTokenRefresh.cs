using System;
using TaobaoTw.Iop;

namespace Samples
{
    /// <summary>Refresh access_token: <c>/auth/token/refresh</c></summary>
    internal static class AuthTokenRefresh
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");

            IIopClient client = new IopClient(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
            IopRequest request = new IopRequest();
            request.SetApiName("/auth/token/refresh");
            request.AddApiParameter("refresh_token", "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi");
            IopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

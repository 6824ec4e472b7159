using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Refresh an access token: <c>/auth/token/refresh</c></summary>
    internal static class AuthTokenRefresh
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_AUTHORIZATION_URL;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/auth/token/refresh");
            request.AddApiParameter("refresh_token", "50001100a10fakefakefakefakefakefakefake5e4d3c2b1");
            LazopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

using System;
using TaobaoTw.Iop;

namespace Samples
{
    /// <summary>Generate access_token: <c>/auth/token/create</c></summary>
    internal static class AuthTokenCreate
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");

            IIopClient client = new IopClient(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
            IopRequest request = new IopRequest();
            request.SetApiName("/auth/token/create");
            request.AddApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91");
            IopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

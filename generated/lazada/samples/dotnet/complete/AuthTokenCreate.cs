using System;
using Lazada.Lazop;

namespace Samples
{
    /// <summary>Create an access token: <c>/auth/token/create</c></summary>
    internal static class AuthTokenCreate
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_AUTHORIZATION_URL;

            ILazopClient client = new LazopClient(url, appkey, appSecret);
            LazopRequest request = new LazopRequest();
            request.SetApiName("/auth/token/create");
            request.AddApiParameter("code", "0_100132_Fm3tGq8LxJt7dZ2a");
            LazopResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

using System;
using Bazaar;

namespace Samples
{
    /// <summary>A file: <c>/stall/photo/upload</c></summary>
    internal static class StallPhotoUpload
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string accessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/photo/upload");
            request.AddApiParameter("stall_id", "7");
            request.AddFileParameter("photo", new FileItem("./book.jpg"));
            BazaarResponse response = client.Execute(request, accessToken);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

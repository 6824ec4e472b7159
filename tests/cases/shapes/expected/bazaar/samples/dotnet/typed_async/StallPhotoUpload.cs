using System;
using System.Threading.Tasks;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>A file: <c>/stall/photo/upload</c></summary>
    internal static class StallPhotoUpload
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new BazaarClient(url, key, secret, options))
            {
                var request = new StallPhotoUploadRequest
                {
                    StallId = 7m,
                    Photo = new FileItem("./book.jpg"),
                };
                var answer = await client.Stall.PhotoUploadAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

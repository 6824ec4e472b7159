using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Samples
{
    /// <summary>Upload an image: <c>/image/upload</c></summary>
    internal static class ImageUpload
    {
        private static void Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL_SG;
            var options = new ClientOptions { AccessToken = Environment.GetEnvironmentVariable("ACCESS_TOKEN") };
            using (var client = new LazopClient(url, key, secret, options))
            {
                var request = new ImageUploadRequest
                {
                    Image = new FileItem("./book.jpg"),
                };
                var answer = client.Image.Upload(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

using System;
using Bazaar;

namespace Samples
{
    /// <summary>Characters that need care: <c>/stall/sign/paint</c></summary>
    internal static class StallSignPaint
    {
        private static void Main()
        {
            string appkey = Environment.GetEnvironmentVariable("APP_KEY");
            string appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
            string url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;

            IBazaarClient client = new BazaarClient(url, appkey, appSecret);
            BazaarRequest request = new BazaarRequest();
            request.SetApiName("/stall/sign/paint");
            request.AddApiParameter("double", "say \"hi\"");
            request.AddApiParameter("single", "it's");
            request.AddApiParameter("both", "\"it's\"");
            request.AddApiParameter("backslash", "C:\\new\\table");
            request.AddApiParameter("trailing", "ends in \\");
            request.AddApiParameter("dollar", "costs $5 or {$x} or ${y}");
            request.AddApiParameter("hash", "#{x} {{x}} {% x %} <?php ?>");
            request.AddApiParameter("breaks", "one\ttwo\nthree\r\n");
            request.AddApiParameter("latin", "\u00E9 \u00FC");
            request.AddApiParameter("thai", "\u0E23\u0E49\u0E32\u0E19\u0E04\u0E49\u0E32");
            request.AddApiParameter("chinese", "\u88D9\u5B50\uFF0C\u201C\u65B0\u201D");
            request.AddApiParameter("emoji", "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD");
            request.AddApiParameter("unseen", "a\u202Eb\u200Bc\u00A0d\u0000");
            request.AddApiParameter("comment", "*/ \"\"\" --> </script>");
            request.AddApiParameter("escape", "\\u0022 \\x41 \\N{DASH}");
            request.AddApiParameter("xml", "<Request><Name a='b'>x &amp; y</Name></Request>");
            BazaarResponse response = client.Execute(request);
            Console.WriteLine(response.IsError());
            Console.WriteLine(response.Body);
        }
    }
}

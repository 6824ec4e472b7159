using System;
using System.Threading.Tasks;
using Bazaar;
using Bazaar.Models;

namespace Samples
{
    /// <summary>Characters that need care: <c>/stall/sign/paint</c></summary>
    internal static class StallSignPaint
    {
        private static async Task Main()
        {
            var key = Environment.GetEnvironmentVariable("APP_KEY");
            var secret = Environment.GetEnvironmentVariable("APP_SECRET");
            var url = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? UrlConstants.API_GATEWAY_URL;
            using (var client = new BazaarClient(url, key, secret))
            {
                var request = new StallSignPaintRequest
                {
                    Double = "say \"hi\"",
                    Single = "it's",
                    Both = "\"it's\"",
                    Backslash = "C:\\new\\table",
                    Trailing = "ends in \\",
                    Dollar = "costs $5 or {$x} or ${y}",
                    Hash = "#{x} {{x}} {% x %} <?php ?>",
                    Breaks = "one\ttwo\nthree\r\n",
                    Latin = "é ü",
                    Thai = "ร้านค้า",
                    Chinese = "裙子，“新”",
                    Emoji = "😀👍🏽",
                    Unseen = "a\u202Eb\u200Bc\u00A0d\0",
                    Comment = "*/ \"\"\" --> </script>",
                    Escape = "\\u0022 \\x41 \\N{DASH}",
                    Xml = "<Request><Name a='b'>x &amp; y</Name></Request>",
                };
                var answer = await client.Stall.SignPaintAsync(request);
                Console.WriteLine(answer.ResponseInfo.RequestId);
            }
        }
    }
}

using System;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Where calls go and who makes them.</summary>
    internal sealed class Credentials
    {
        internal Credentials(string url, string appKey, string appSecret)
        {
            Url = CheckedUrl(url);
            AppKey = appKey ?? throw new ArgumentNullException(nameof(appKey));
            AppSecret = appSecret ?? throw new ArgumentNullException(nameof(appSecret));
        }

        internal string Url { get; }

        internal string AppKey { get; }

        internal string AppSecret { get; }

        internal static string CheckedUrl(string url)
        {
            if (url == null)
            {
                throw new ArgumentNullException(nameof(url));
            }
            bool isWeb = Uri.TryCreate(url, UriKind.Absolute, out Uri parsed)
                && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp)
                && parsed.Query.Length == 0
                && parsed.Fragment.Length == 0;
            if (!isWeb)
            {
                throw new ArgumentException("the gateway's address is an http or https URL", nameof(url));
            }
            return url.TrimEnd('/');
        }
    }
}

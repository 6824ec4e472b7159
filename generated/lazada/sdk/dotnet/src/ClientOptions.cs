using System;
using System.Net.Http;

namespace Lazada.Lazop
{
    /// <summary>Settings of a client; read once, when the client is made.</summary>
    public sealed class ClientOptions
    {
        /// <summary>How long to wait for a connection; 10 seconds.</summary>
        public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

        /// <summary>How long to wait for the answer to begin, and for each next part of it; 30 seconds.</summary>
        public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

        /// <summary>How often a failed call is sent again where that is safe; 2.</summary>
        public int MaxRetries { get; set; } = 2;

        /// <summary>The longest pause to make because the gateway asks for one; 60 seconds.</summary>
        public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(60);

        /// <summary>The access token of typed calls that give none.</summary>
        public string AccessToken { get; set; }

        /// <summary>
        /// Keeps the tokens of typed calls where none is given: the client renews one that has ended, once for all
        /// threads, and makes the call again. Where null, tokens are kept as long as the client lives.
        /// </summary>
        public ITokenStore TokenStore { get; set; }

        /// <summary>
        /// Where typed calls about tokens go. By default the platform's authorization address,
        /// or the client's own address where that is not one of the platform's.
        /// </summary>
        public string AuthorizationUrl { get; set; }

        /// <summary>
        /// What sends the requests, for proxies, certificates of your own and tests. It stays yours to
        /// dispose. It must not follow redirects: they would carry the signature elsewhere.
        /// </summary>
        public HttpMessageHandler HttpHandler { get; set; }

        /// <summary>Gives the time; the system's clock where null.</summary>
        public Func<DateTimeOffset> Clock { get; set; }
    }
}

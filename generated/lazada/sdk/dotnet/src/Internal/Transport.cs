using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop.Internal
{
    /// <summary>Sends one attempt over kept connections, and says what became of it.</summary>
    internal sealed class Transport : IDisposable
    {
        private const int BufferSize = 1 << 14;

        private readonly HttpClient _client;
        private readonly TimeSpan _connectTimeout;
        private readonly TimeSpan _readTimeout;
        private readonly string _userAgent;

        internal Transport(ClientOptions options, string userAgent)
        {
            _connectTimeout = options.ConnectTimeout;
            _readTimeout = options.ReadTimeout;
            _userAgent = userAgent;
            _client = options.HttpHandler == null
                ? new HttpClient(OwnHandler(), true)
                : new HttpClient(options.HttpHandler, false);
            _client.Timeout = Timeout.InfiniteTimeSpan;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _client.Dispose();
        }

        /// <summary>Sends a call once. Throws TransportException where no answer comes.</summary>
        internal async Task<HttpAnswer> SendAsync(SignedCall signed, CancellationToken cancellation)
        {
            Call call = signed.Call;
            using (var watch = new Watch(_connectTimeout, call.ReadTimeout ?? _readTimeout, !call.IsGet, cancellation))
            using (HttpRequestMessage message = Message(signed, watch))
            {
                try
                {
                    return await ExchangeAsync(message, watch).ConfigureAwait(false);
                }
                catch (Exception error) when (IsOfTransport(error))
                {
                    bool wasSent = watch.Abandon() || (call.IsGet && !IsConnectFailure(error));
                    if (watch.WasGivenUp)
                    {
                        throw new OperationCanceledException("the call was given up", error, cancellation);
                    }
                    throw Failure(error, message.RequestUri.Host, wasSent, watch.HasExpired);
                }
            }
        }

        private static HttpClientHandler OwnHandler()
        {
            var handler = new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = int.MaxValue,
            };
            if (handler.SupportsAutomaticDecompression)
            {
                handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
            }
            return handler;
        }

        private static async Task<string> ReadAsync(HttpResponseMessage response, Watch watch)
        {
            using (Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false))
            using (var body = new MemoryStream())
            {
                var buffer = new byte[BufferSize];
                int count;
                while ((count = await stream.ReadAsync(buffer, 0, BufferSize, watch.Token).ConfigureAwait(false)) > 0)
                {
                    body.Write(buffer, 0, count);
                    watch.Moved();
                }
                return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length).TrimStart('\uFEFF');
            }
        }

        private static TimeSpan? RetryAfter(HttpResponseMessage response)
        {
            var asked = response.Headers.RetryAfter;
            TimeSpan? pause = asked?.Delta ?? (asked?.Date - DateTimeOffset.UtcNow);
            return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
        }

        private static bool IsOfTransport(Exception error)
        {
            return error is HttpRequestException || error is OperationCanceledException || error is IOException
                || error is ObjectDisposedException || error is WebException || error is SocketException;
        }

        /// <summary>Tidies up after an attempt that nobody waits for.</summary>
        private static void Forget(Task<HttpResponseMessage> sending)
        {
            // Looking at the exception keeps it from counting as one that nobody saw.
            sending.ContinueWith(
                ended =>
                {
                    if (ended.Exception == null && !ended.IsCanceled)
                    {
                        ended.Result.Dispose();
                    }
                },
                TaskScheduler.Default);
        }

        private static TransportException Failure(Exception error, string host, bool wasSent, bool hasExpired)
        {
            if (hasExpired)
            {
                string reason = wasSent ? "did not answer in time" : "could not be reached in time";
                return new TransportTimeoutException($"{host} {reason}", wasSent, error);
            }
            if (Has<AuthenticationException>(error))
            {
                return new UntrustedGatewayException($"no safe connection to {host}: its certificate is not trusted", error);
            }
            return wasSent
                ? new TransportException($"the connection to {host} broke before its answer was read", true, error)
                : new TransportException($"no connection to {host}", false, error);
        }

        private static bool IsConnectFailure(Exception error)
        {
            for (Exception cause = error; cause != null; cause = cause.InnerException)
            {
                if (cause is SocketException socket)
                {
                    return socket.SocketErrorCode == SocketError.ConnectionRefused
                        || socket.SocketErrorCode == SocketError.HostNotFound
                        || socket.SocketErrorCode == SocketError.HostUnreachable
                        || socket.SocketErrorCode == SocketError.NetworkUnreachable
                        || socket.SocketErrorCode == SocketError.TryAgain
                        || socket.SocketErrorCode == SocketError.NoData;
                }
                if (cause is WebException web)
                {
                    return web.Status == WebExceptionStatus.ConnectFailure
                        || web.Status == WebExceptionStatus.NameResolutionFailure;
                }
            }
            return false;
        }

        private static bool Has<T>(Exception error)
            where T : Exception
        {
            for (Exception cause = error; cause != null; cause = cause.InnerException)
            {
                if (cause is T)
                {
                    return true;
                }
            }
            return false;
        }

        private async Task<HttpAnswer> ExchangeAsync(HttpRequestMessage message, Watch watch)
        {
            using (var response = await AnswerAsync(message, watch).ConfigureAwait(false))
            using (watch.Token.Register(response.Dispose))
            {
                watch.Moved();
                string body = await ReadAsync(response, watch).ConfigureAwait(false);
                return new HttpAnswer((int)response.StatusCode, body, response.Headers.Date, RetryAfter(response));
            }
        }

        private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, Watch watch)
        {
            var untilHeaders = HttpCompletionOption.ResponseHeadersRead;
            Task<HttpResponseMessage> sending = _client.SendAsync(message, untilHeaders, watch.Token);
            Task first = await Task.WhenAny(sending, watch.Ended).ConfigureAwait(false);
            if (first == sending)
            {
                return await sending.ConfigureAwait(false);
            }
            Forget(sending);
            throw new OperationCanceledException("the attempt has ended");
        }

        /// <summary>The address of calls without a path, which have one of their own.</summary>
        private static string WithoutPath(string url)
        {
            const string Rest = "/rest";
            bool isRest = url.EndsWith(Rest, StringComparison.Ordinal);
            return isRest ? url.Substring(0, url.Length - Rest.Length) + "/sync" : url;
        }

        /// <summary>The address of a GET. Throws InvalidRequestException where Uri cannot hold it as it was signed.</summary>
        private static Uri Address(string url, string query)
        {
            if (!Uri.TryCreate(url + "?" + query, UriKind.Absolute, out Uri address))
            {
                throw new InvalidRequestException("address", "the parameters are too long for GET: send them by POST");
            }
            // Before .NET Core 2.1 and .NET Framework 4.7.2, Uri takes marks of direction out of what it is given.
            if (Uri.UnescapeDataString(address.Query) != Uri.UnescapeDataString("?" + query))
            {
                throw new InvalidRequestException(
                    "address", "this runtime takes marks such as U+200E out of addresses: send them by POST");
            }
            return address;
        }

        private HttpRequestMessage Message(SignedCall signed, Watch watch)
        {
            Call call = signed.Call;
            string url = call.IsRest ? call.Url + UrlText.Path(call.ApiName) : WithoutPath(call.Url);
            var message = call.IsGet
                ? new HttpRequestMessage(HttpMethod.Get, Address(url, UrlText.Form(signed.Parameters)))
                : new HttpRequestMessage(HttpMethod.Post, new Uri(url));
            message.Headers.ExpectContinue = false;
            message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
            foreach (var header in call.Headers)
            {
                message.Headers.Remove(header.Key);
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            if (!call.IsGet)
            {
                message.Content = StreamedContent.Of(signed, watch);
            }
            return message;
        }
    }
}

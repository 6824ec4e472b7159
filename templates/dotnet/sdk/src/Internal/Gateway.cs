using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace SdkforgeModule.Internal
{
    /// <summary>The way of every call: checked, signed, sent, and sent again where that is safe.</summary>
    internal sealed class Gateway : IDisposable
    {
        private const int ShortestSecret = 6;

        private static readonly Regex SecretParameter =
            new Regex(@"token|secret|passw|session|\Acode\z", RegexOptions.IgnoreCase);

        private static readonly Regex HeaderName = new Regex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\z");

        private static readonly HashSet<string> OwnHeaders = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Expect", "Host", "Transfer-Encoding",
        };

        private readonly Profile _profile;
        private readonly Credentials _credentials;
        private readonly Transport _transport;
        private readonly RetryPolicy _retries;
        private readonly ServerClock _clock;
        private readonly int _maxRetries;
        private readonly string _accessToken;
        private readonly StoredTokens _tokens;
        private readonly string _authorizationUrl;

        internal Gateway(Profile profile, Credentials credentials, ClientOptions options)
        {
            _profile = profile;
            _credentials = credentials;
            _retries = new RetryPolicy(options.LongestPause);
            _clock = new ServerClock(options.Clock);
            _maxRetries = options.MaxRetries;
            _accessToken = options.AccessToken;
            _authorizationUrl = AuthorizationUrl(profile, credentials.Url, options.AuthorizationUrl);
            _transport = new Transport(options, profile.PartnerId);
            _tokens = new StoredTokens(options.TokenStore ?? new MemoryTokenStore(), RefreshedAsync, _clock.Now);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _transport.Dispose();
            _tokens.Dispose();
        }

        /// <summary>The call of a documented request.</summary>
        internal Call Prepare(ApiRequest request, string accessToken)
        {
            if (request == null)
            {
                throw new ArgumentNullException(nameof(request));
            }
            if (string.IsNullOrEmpty(request.ApiName))
            {
                throw new InvalidRequestException("api-name", "the request has no API name: call SetApiName first");
            }
            bool isGet = request.HttpMethod == "GET";
            var call = new Call
            {
                Url = _credentials.Url,
                ApiName = request.ApiName,
                IsGet = isGet,
                IsIdempotent = isGet,
                AccessToken = Checked("access token", accessToken),
                Headers = Checked(request.Headers),
                MaxRetries = _maxRetries,
            };
            call.Fill(request.Parameters);
            return call;
        }

        /// <summary>The call of a typed request.</summary>
        internal Call Prepare(Endpoint endpoint, InputObject request, CallOptions options)
        {
            if (request == null)
            {
                throw new ArgumentNullException(nameof(request));
            }
            Member missing = request.ListMembers().FirstOrDefault(each => each.IsRequired && IsEmpty(each.Value));
            if (missing.Name != null && !request.Extra.ContainsKey(missing.Name))
            {
                throw new InvalidRequestException("parameter-missing", $"\"{missing.Name}\" is required");
            }
            string token = options?.AccessToken ?? (endpoint.TakesToken ? _accessToken : null);
            bool isGiven = !string.IsNullOrEmpty(token);
            var call = new Call
            {
                Url = _profile.HostFor(endpoint.IsAuthorization ? _authorizationUrl : _credentials.Url, endpoint.Hosts),
                ApiName = endpoint.Path,
                IsGet = endpoint.HttpMethod == "GET",
                IsIdempotent = options?.Idempotent ?? endpoint.IsIdempotent,
                AccessToken = Checked("access token", token),
                Headers = Checked(options?.Headers ?? new Dictionary<string, string>()),
                NeedsStoredToken = endpoint.RequiresToken && !isGiven,
                TakesStoredToken = endpoint.TakesToken && !isGiven,
                MaxRetries = options?.MaxRetries ?? _maxRetries,
                ReadTimeout = options?.ReadTimeout,
                Errors = endpoint.Errors,
            };
            call.Fill(request.ListFilledMembers());
            return call;
        }

        /// <summary>The answer to a typed call, be it an error: a stored token that is spent is renewed, once.</summary>
        internal async Task<Answer> AnswerAsync(Call call, CancellationToken cancellation)
        {
            bool isStored = call.NeedsStoredToken
                || (call.TakesStoredToken && await _tokens.HoldAnyAsync(cancellation).ConfigureAwait(false));
            if (!isStored)
            {
                return await SendAsync(call, cancellation).ConfigureAwait(false);
            }
            call.AccessToken = await _tokens.TokenAsync(null, cancellation).ConfigureAwait(false);
            Answer answer = await SendAsync(call, cancellation).ConfigureAwait(false);
            if (!answer.IsError || answer.Category != Categories.Token || !call.IsRepeatable)
            {
                return answer;
            }
            call.AccessToken = await _tokens.TokenAsync(call.AccessToken, cancellation).ConfigureAwait(false);
            return await SendAsync(call, cancellation).ConfigureAwait(false);
        }

        /// <summary>Exchanges a code for tokens, and keeps them.</summary>
        internal async Task AuthorizeAsync(string code, CancellationToken cancellation)
        {
            Call call = TokenCall("/auth/token/create", "code", code);
            Answer answer = await SendAsync(call, cancellation).ConfigureAwait(false);
            if (answer.IsError)
            {
                throw answer.ToException(Secrets(call));
            }
            await _tokens.KeepAsync(answer.Json).ConfigureAwait(false);
        }

        /// <summary>The gateway's answer, be it an error. Throws TransportException where none comes.</summary>
        internal async Task<Answer> SendAsync(Call call, CancellationToken cancellation)
        {
            for (int attempt = 0; ; attempt++)
            {
                Outcome outcome = await AttemptAsync(call, cancellation).ConfigureAwait(false);
                TimeSpan? pause = _retries.PauseAfter(outcome, call, attempt);
                if (pause != null)
                {
                    await Task.Delay(pause.Value, cancellation).ConfigureAwait(false);
                }
                else if (outcome.Failure != null)
                {
                    throw outcome.Failure;
                }
                else
                {
                    return outcome.Answer;
                }
            }
        }

        /// <summary>The texts of a call that no message may repeat; shorter ones occur in ordinary words.</summary>
        internal IEnumerable<string> Secrets(Call call)
        {
            return call.Parameters
                .Where(each => SecretParameter.IsMatch(each.Key))
                .Select(each => each.Value)
                .Concat(new[] { _credentials.AppSecret, call.AccessToken })
                .Where(text => text != null && text.Length >= ShortestSecret)
                .OrderByDescending(text => text.Length);
        }

        private static string AuthorizationUrl(Profile profile, string url, string given)
        {
            if (given != null)
            {
                return Credentials.CheckedUrl(given);
            }
            return profile.Owns(url) ? profile.AuthorizationUrl : url;
        }

        private static bool IsEmpty(object value)
        {
            return value == null || (value is string text && text.Length == 0);
        }

        private static string Checked(string name, string text)
        {
            ParameterText.Check(name, text ?? string.Empty);
            return text;
        }

        private static IReadOnlyList<KeyValuePair<string, string>> Checked(
            IEnumerable<KeyValuePair<string, string>> headers)
        {
            var found = headers.ToList();
            foreach (var header in found)
            {
                if (!HeaderName.IsMatch(header.Key ?? string.Empty) || HasLineBreak(header.Value ?? string.Empty))
                {
                    throw new InvalidRequestException("header", "a header has a plain name, and no line break in it");
                }
                if (OwnHeaders.Contains(header.Key))
                {
                    throw new InvalidRequestException("header", $"the client sets the header {header.Key} by itself");
                }
            }
            return found;
        }

        private static bool HasLineBreak(string text)
        {
            return text.IndexOfAny(new[] { '\r', '\n', '\0' }) >= 0;
        }

        /// <summary>A call about tokens; one that was perhaps processed is never sent again: a token is used once.</summary>
        private Call TokenCall(string path, string name, string value)
        {
            var call = new Call
            {
                Url = _authorizationUrl,
                ApiName = path,
                Headers = new KeyValuePair<string, string>[0],
                MaxRetries = _maxRetries,
            };
            call.Fill(new[] { new KeyValuePair<string, object>(name, value) });
            return call;
        }

        private async Task<JsonValue> RefreshedAsync(string refreshToken)
        {
            Call call = TokenCall("/auth/token/refresh", "refresh_token", refreshToken);
            Answer answer = await SendAsync(call, CancellationToken.None).ConfigureAwait(false);
            if (!answer.IsError)
            {
                return answer.Json;
            }
            ApiException refused = answer.ToException(Secrets(call));
            throw answer.Category == Categories.Token
                ? new AuthorizationRequiredException("the refresh token was refused", refused)
                : (SdkException)refused;
        }

        private async Task<Outcome> AttemptAsync(Call call, CancellationToken cancellation)
        {
            var signed = new SignedCall(call, _credentials, _profile, _clock.Now());
            try
            {
                HttpAnswer http = await _transport.SendAsync(signed, cancellation).ConfigureAwait(false);
                var answer = new Answer(http, _profile, call.Errors);
                bool wasRefused = answer.IsError && answer.Category == Categories.Signature;
                return new Outcome(answer, wasRefused && _clock.Correct(answer.Date, signed.Sent));
            }
            catch (TransportException failure)
            {
                return new Outcome(failure);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace SdkforgeModule.Internal
{
    /// <summary>An answer of the gateway, read.</summary>
    internal sealed class Answer
    {
        private const string TopError = "error_response";

        private const int FirstStatusOfNoSuccess = 300;
        private const int TooManyRequests = 429;
        private const int FirstServerErrorStatus = 500;

        private static readonly Regex Ban = new Regex("ban will last ([0-9]{1,6}) second");

        private readonly HttpAnswer _http;
        private readonly KnownError _own;
        private readonly KnownError _common;

        /// <summary>Reads an answer. Throws UnreadableAnswerException where it is not the gateway's.</summary>
        internal Answer(HttpAnswer http, Profile profile, KnownErrors ofEndpoint)
        {
            _http = http;
            Json = WithoutName(ReadObject(http));
            JsonValue error = Json[TopError];
            bool isTop = error != null && error.Kind == JsonKind.Object;
            if (isTop)
            {
                ReadTop(error);
            }
            else
            {
                ReadEnvelope(profile.Envelope);
            }
            bool isBadCode = !string.IsNullOrEmpty(Code) && !profile.Envelope.Success.Contains(Code);
            IsError = isTop || isBadCode;
            if (!IsError && StatusCode >= FirstStatusOfNoSuccess)
            {
                throw Unreadable(http, "the answer has no error code");
            }
            _own = ofEndpoint.Find(SubCode) ?? ofEndpoint.Find(Code);
            _common = profile.Errors.Find(SubCode) ?? profile.Errors.Find(Code);
        }

        internal JsonValue Json { get; }

        internal string Body => _http.Body;

        internal int StatusCode => _http.StatusCode;

        internal DateTimeOffset? Date => _http.Date;

        internal string Code { get; private set; }

        internal string Type { get; private set; }

        internal string Message { get; private set; }

        internal string RequestId { get; private set; }

        internal bool IsError { get; }

        /// <summary>What a caller can do: the endpoint's documentation says it best, the answer's type worst.</summary>
        internal string Category
        {
            get
            {
                string documented = First(_own?.Category, _common?.Category);
                if (documented != null)
                {
                    return documented;
                }
                return StatusCode == TooManyRequests
                    ? Categories.RateLimit
                    : Categories.OfType(Type) ?? (_own == null ? string.Empty : Categories.Business);
            }
        }

        internal bool IsServerError => StatusCode >= FirstServerErrorStatus
            || (IsError && (Category == Categories.Provider || Category == Categories.Platform));

        /// <summary>How long the gateway asks to wait.</summary>
        internal TimeSpan? RetryAfter
        {
            get
            {
                Match ban = Ban.Match(Message ?? string.Empty);
                if (!ban.Success)
                {
                    return _http.RetryAfter;
                }
                TimeSpan asked = TimeSpan.FromSeconds(int.Parse(ban.Groups[1].Value, CultureInfo.InvariantCulture));
                return _http.RetryAfter > asked ? _http.RetryAfter : asked;
            }
        }

        private string SubCode { get; set; }

        /// <summary>The exception for an error answer, with none of the secrets in its message.</summary>
        internal ApiException ToException(IEnumerable<string> secrets)
        {
            return Categories.Exception(Category, Describe(Code, Message, secrets));
        }

        /// <summary>The exception for a failure inside a successful answer, or null where there is none.</summary>
        internal ApiException BusinessException(BusinessFailure rule, IEnumerable<string> secrets)
        {
            string value = rule == null ? null : Json.At(rule.Field)?.AsText();
            if (value == null || !rule.Values.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }
            string code = Json.At(rule.Code)?.AsText() ?? Code;
            return new BusinessException(Describe(code, Json.At(rule.Message)?.AsText() ?? Message, secrets));
        }

        private static JsonValue ReadObject(HttpAnswer http)
        {
            try
            {
                JsonValue json = JsonText.Read(http.Body);
                if (json.Kind == JsonKind.Object)
                {
                    return json;
                }
            }
            catch (FormatException)
            {
                // Said below, without the text: it may be a page of a proxy, or hold what is secret.
            }
            throw Unreadable(http, "the answer is not a JSON object");
        }

        private static UnreadableAnswerException Unreadable(HttpAnswer http, string reason)
        {
            return new UnreadableAnswerException(
                $"HTTP {http.StatusCode}: {reason}", http.StatusCode, http.Body, http.RetryAfter);
        }

        private static string First(string one, string other)
        {
            string text = string.IsNullOrEmpty(one) ? other : one;
            return string.IsNullOrEmpty(text) ? null : text;
        }

        /// <summary>The text without secrets: gateways quote tokens in their messages.</summary>
        private static string Masked(string text, IEnumerable<string> secrets)
        {
            return text == null ? null : secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, "***"));
        }

        /// <summary>What an answer of a call without a path holds inside one object, which is named after the call.</summary>
        private static JsonValue WithoutName(JsonValue json)
        {
            if (json.Members.Count != 1)
            {
                return json;
            }
            var only = json.Members[0];
            bool isNamed = only.Key != TopError && only.Key.EndsWith("_response", StringComparison.Ordinal);
            return isNamed && only.Value.Kind == JsonKind.Object ? only.Value : json;
        }

        private void ReadEnvelope(EnvelopeNames names)
        {
            Code = Json[names.Code]?.AsText();
            Type = Json[names.Type]?.AsText();
            Message = Json[names.Message]?.AsText();
            RequestId = Json[names.RequestId]?.AsText();
        }

        private void ReadTop(JsonValue error)
        {
            Code = error["code"]?.AsText();
            SubCode = error["sub_code"]?.AsText();
            Type = error["type"]?.AsText();
            Message = First(error["sub_msg"]?.AsText(), error["msg"]?.AsText());
            RequestId = error["request_id"]?.AsText();
        }

        private Failure Describe(string code, string message, IEnumerable<string> secrets)
        {
            return new Failure
            {
                Code = code,
                Type = Type,
                Message = Masked(message, secrets),
                RequestId = RequestId,
                Body = Body,
                Solution = First(_own?.Solution, _common?.Solution),
                RetryAfter = RetryAfter,
            };
        }
    }
}

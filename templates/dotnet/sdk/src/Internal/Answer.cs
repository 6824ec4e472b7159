using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace SdkforgeModule.Internal
{
    /// <summary>An answer of the gateway, read.</summary>
    internal sealed class Answer
    {
        private const string TopError = "error_response";

        private const int FirstErrorStatus = 400;
        private const int TooManyRequests = 429;
        private const int FirstServerErrorStatus = 500;

        private static readonly Regex Ban = new Regex("ban will last ([0-9]{1,6}) second");

        private readonly HttpAnswer _http;
        private readonly KnownError _known;

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
            IsError = isTop || isBadCode || StatusCode >= FirstErrorStatus;
            _known = ofEndpoint.Find(SubCode) ?? profile.Errors.Find(SubCode)
                ?? ofEndpoint.Find(Code) ?? profile.Errors.Find(Code);
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

        internal string Category => StatusCode == TooManyRequests ? Categories.RateLimit : Categories.Of(_known, Type);

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

        internal ApiException ToException()
        {
            return Categories.Exception(Category, Describe(Code, Message));
        }

        /// <summary>The exception for a failure inside a successful answer, or null where there is none.</summary>
        internal ApiException BusinessException(BusinessFailure rule)
        {
            string value = rule == null ? null : Json.At(rule.Field)?.AsText();
            if (value == null || !rule.Values.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }
            return new BusinessException(Describe(Json.At(rule.Code)?.AsText() ?? Code, Json.At(rule.Message)?.AsText()));
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
            throw new UnreadableAnswerException(
                $"HTTP {http.StatusCode}: the answer is not a JSON object", http.StatusCode, http.Body, http.RetryAfter);
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
            Message = error["sub_msg"]?.AsText() ?? error["msg"]?.AsText();
            RequestId = error["request_id"]?.AsText();
        }

        private Failure Describe(string code, string message)
        {
            return new Failure
            {
                Code = code,
                Type = Type,
                Message = message,
                RequestId = RequestId,
                Body = Body,
                Solution = string.IsNullOrEmpty(_known?.Solution) ? null : _known.Solution,
                RetryAfter = RetryAfter,
            };
        }
    }
}

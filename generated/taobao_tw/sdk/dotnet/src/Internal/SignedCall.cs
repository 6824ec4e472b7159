using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>A call as one attempt sends it: with its system parameters and its signature.</summary>
    internal sealed class SignedCall
    {
        internal SignedCall(Call call, Credentials credentials, Profile profile, DateTimeOffset now)
        {
            Call = call;
            Sent = now;
            var system = SystemParameters(call, credentials.AppKey, profile, now).Where(each => each.Value.Length > 0);
            var parameters = system.Concat(call.Parameters).ToList();
            string sign = Signer.Sign(credentials.AppSecret, call.ApiName, parameters);
            parameters.Add(new KeyValuePair<string, string>("sign", sign));
            Parameters = parameters;
        }

        internal Call Call { get; }

        internal DateTimeOffset Sent { get; }

        internal IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

        private static IEnumerable<KeyValuePair<string, string>> SystemParameters(
            Call call, string appKey, Profile profile, DateTimeOffset now)
        {
            string timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            yield return Pair("app_key", appKey);
            yield return Pair("timestamp", timestamp);
            yield return Pair("sign_method", profile.SignMethod);
            yield return Pair("partner_id", profile.PartnerId);
            yield return Pair(call.IsRest ? "access_token" : "session", call.AccessToken ?? string.Empty);
            if (!call.IsRest)
            {
                yield return Pair("method", call.ApiName);
            }
        }

        private static KeyValuePair<string, string> Pair(string name, string value)
        {
            return new KeyValuePair<string, string>(name, value);
        }
    }
}

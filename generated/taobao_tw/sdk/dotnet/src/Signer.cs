using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace TaobaoTw.Iop
{
    /// <summary>How requests are signed; no clock, no network.</summary>
    public static class Signer
    {
        private const string SignName = "sign";
        private const string HexDigits = "0123456789ABCDEF";

        /// <summary>The path (nothing for a name without a leading slash), then name and value of every parameter.</summary>
        /// <param name="apiName">The API's path, or its dotted name.</param>
        /// <param name="parameters">What is sent, not encoded; files left out.</param>
        /// <returns>What the signature is made of. It holds secrets: do not log it.</returns>
        public static string StringToSign(string apiName, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            var text = new StringBuilder(IsRest(apiName) ? apiName : string.Empty);
            var signed = parameters.Where(each => each.Key != SignName);
            foreach (var parameter in signed.OrderBy(each => each.Key, StringComparer.Ordinal))
            {
                text.Append(parameter.Key).Append(parameter.Value);
            }
            return text.ToString();
        }

        /// <summary>The signature of a call.</summary>
        /// <param name="secret">The app's secret.</param>
        /// <param name="apiName">The API's path, or its dotted name.</param>
        /// <param name="parameters">What is sent, not encoded; files left out.</param>
        /// <returns>HMAC-SHA256 in upper-case hexadecimal digits.</returns>
        public static string Sign(
            string secret, string apiName, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            return Hex(Hash(secret, Encoding.UTF8.GetBytes(StringToSign(apiName, parameters))));
        }

        internal static bool IsRest(string apiName)
        {
            return apiName.StartsWith("/", StringComparison.Ordinal);
        }

        internal static byte[] Hash(string secret, byte[] message)
        {
            using (var hash = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
            {
                return hash.ComputeHash(message);
            }
        }

        internal static string Hex(byte[] bytes)
        {
            var text = new StringBuilder(bytes.Length * 2);
            foreach (byte each in bytes)
            {
                text.Append(HexDigits[each >> 4]).Append(HexDigits[each & 15]);
            }
            return text.ToString();
        }
    }
}

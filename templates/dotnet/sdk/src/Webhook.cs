using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SdkforgeModule
{
    /// <summary>Tells whether a message or a call comes from the platform.</summary>
    public static class Webhook
    {
        private const string SignName = "http_sign";

        /// <summary>Compares the signature of a push message with its body, in constant time.</summary>
        /// <param name="appKey">The app's key.</param>
        /// <param name="appSecret">The app's secret.</param>
        /// <param name="body">The body exactly as it came.</param>
        /// <param name="authorization">The value of the header <c>Authorization</c>.</param>
        /// <returns>Whether the platform signed it.</returns>
        public static bool IsAuthentic(string appKey, string appSecret, byte[] body, string authorization)
        {
            if (body == null || authorization == null)
            {
                return false;
            }
            byte[] key = Encoding.UTF8.GetBytes(appKey);
            var message = new byte[key.Length + body.Length];
            Buffer.BlockCopy(key, 0, message, 0, key.Length);
            Buffer.BlockCopy(body, 0, message, key.Length, body.Length);
            string expected = Signer.Hex(Signer.Hash(appSecret, message));
            return AreEqual(expected, authorization.Trim().ToUpperInvariant());
        }

        /// <summary>Compares the signature of a call that the platform makes to the app, in constant time.</summary>
        /// <param name="appSecret">The app's secret.</param>
        /// <param name="apiPath">The path of the API, such as <c>/order/notify</c>.</param>
        /// <param name="parameters">The parameters of query and body, decoded, <c>http_sign</c> among them.</param>
        /// <returns>Whether the platform signed it.</returns>
        public static bool IsAuthenticCall(
            string appSecret, string apiPath, IEnumerable<KeyValuePair<string, string>> parameters)
        {
            var signed = parameters.ToLookup(each => each.Key == SignName);
            string given = signed[true].Select(each => each.Value).FirstOrDefault();
            return given != null
                && AreEqual(Signer.Sign(appSecret, apiPath, signed[false]), given.Trim().ToUpperInvariant());
        }

        private static bool AreEqual(string expected, string given)
        {
            int difference = expected.Length ^ given.Length;
            for (int index = 0; index < expected.Length && index < given.Length; index++)
            {
                difference |= expected[index] ^ given[index];
            }
            return difference == 0;
        }
    }
}

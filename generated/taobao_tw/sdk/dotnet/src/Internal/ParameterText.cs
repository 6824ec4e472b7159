using System;
using System.Collections.Generic;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Turns parameters into the text that is signed and sent, or refuses them.</summary>
    internal static class ParameterText
    {
        private static readonly HashSet<string> RestNames = new HashSet<string>(StringComparer.Ordinal)
        {
            "app_key", "timestamp", "sign", "sign_method", "access_token", "partner_id",
        };

        private static readonly HashSet<string> TopNames = new HashSet<string>(RestNames, StringComparer.Ordinal)
        {
            "session", "method", "simplify", "format", "v", "debug",
        };

        /// <summary>The text of a value; empty where it is to be dropped.</summary>
        internal static string Of(string name, object value)
        {
            if (value == null || (value is JsonValue json && json.Kind == JsonKind.Null))
            {
                return string.Empty;
            }
            string text = value as string ?? (value as JsonValue)?.Scalar;
            if (text == null)
            {
                return JsonText.Write(name, value);
            }
            Check(name, text);
            return text;
        }

        /// <summary>Refuses a name that cannot be sent, or that the protocol keeps for itself.</summary>
        internal static void CheckName(string apiName, string name)
        {
            if (string.IsNullOrEmpty(name) || !IsAscii(name))
            {
                throw new InvalidRequestException(
                    "parameter-name", $"a parameter's name must be ASCII and not empty: \"{name}\"");
            }
            if ((Signer.IsRest(apiName) ? RestNames : TopNames).Contains(name))
            {
                throw new InvalidRequestException(
                    "reserved-parameter", $"\"{name}\" is a system parameter: the client sends it by itself");
            }
        }

        /// <summary>Refuses text that has no UTF-8 form.</summary>
        internal static void Check(string name, string text)
        {
            for (int index = 0; index < text.Length; index++)
            {
                if (!char.IsSurrogate(text[index]))
                {
                    continue;
                }
                if (!char.IsSurrogatePair(text, index))
                {
                    throw Refused(name, "holds half of a surrogate pair, which has no UTF-8 form");
                }
                index++;
            }
        }

        internal static InvalidRequestException Refused(string name, string reason)
        {
            return new InvalidRequestException("parameter-value", $"\"{name}\" {reason}");
        }

        private static bool IsAscii(string text)
        {
            foreach (char each in text)
            {
                if (each > '\x7f')
                {
                    return false;
                }
            }
            return true;
        }
    }
}

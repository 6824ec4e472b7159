using System.Collections.Generic;
using System.Text;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Percent-encoding of any length; the framework's own refuses long texts.</summary>
    internal static class UrlText
    {
        private const string HexDigits = "0123456789ABCDEF";
        private const string Unreserved = "-._~";
        private const string PathMarks = "-._~/!$&'()*+,;=:@";

        /// <summary>Names and values as a query, or as the body of a form.</summary>
        internal static string Form(IEnumerable<KeyValuePair<string, string>> parameters)
        {
            var text = new StringBuilder();
            foreach (var parameter in parameters)
            {
                if (text.Length > 0)
                {
                    text.Append('&');
                }
                Append(text, parameter.Key, Unreserved);
                text.Append('=');
                Append(text, parameter.Value, Unreserved);
            }
            return text.ToString();
        }

        /// <summary>A path that holds any character, as part of a URL.</summary>
        internal static string Path(string path)
        {
            var text = new StringBuilder();
            Append(text, path, PathMarks);
            return text.ToString();
        }

        private static void Append(StringBuilder text, string value, string marks)
        {
            foreach (byte each in Encoding.UTF8.GetBytes(value))
            {
                char character = (char)each;
                bool isPlain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9') || marks.IndexOf(character) >= 0;
                if (isPlain)
                {
                    text.Append(character);
                }
                else
                {
                    text.Append('%').Append(HexDigits[each >> 4]).Append(HexDigits[each & 15]);
                }
            }
        }
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Reads JSON without loss, and writes values as one compact JSON text.</summary>
    internal static class JsonText
    {
        private const int DeepestLevel = 200;

        // The reader takes these two for marks of its own: it hides the one, and escapes the other's name.
        private const string TypeHint = "__type";
        private const string EscapedName = "item";

        private static readonly Regex Number = new Regex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z");

        /// <summary>What a JSON text says. Throws FormatException where it is none.</summary>
        internal static JsonValue Read(string text)
        {
            var quotas = new XmlDictionaryReaderQuotas();
            XmlDictionaryReaderQuotas.Max.CopyTo(quotas);
            quotas.MaxDepth = DeepestLevel;
            try
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                using (var reader = JsonReaderWriterFactory.CreateJsonReader(bytes, quotas))
                {
                    if (!reader.Read())
                    {
                        throw new FormatException("an empty text is not JSON");
                    }
                    JsonValue value = ReadValue(reader);
                    if (reader.Read())
                    {
                        throw new FormatException("something follows the JSON value");
                    }
                    return value;
                }
            }
            catch (XmlException error)
            {
                throw new FormatException("the text is not JSON", error);
            }
        }

        /// <summary>The JSON text of a value; `name` is what an error calls it.</summary>
        internal static string Write(string name, object value)
        {
            var text = new StringBuilder();
            Write(text, name, value, 0);
            return text.ToString();
        }

        private static JsonValue ReadValue(XmlDictionaryReader reader)
        {
            switch (reader.GetAttribute("type"))
            {
                case "object":
                    return ReadObject(reader);
                case "array":
                    return ReadList(reader);
                case "null":
                    Skip(reader);
                    return new JsonValue(JsonKind.Null, null);
                case "boolean":
                    return new JsonValue(JsonKind.Boolean, ReadText(reader));
                case "number":
                    return ReadNumber(reader);
                default:
                    return new JsonValue(JsonKind.Text, ReadText(reader));
            }
        }

        private static JsonValue ReadObject(XmlDictionaryReader reader)
        {
            var members = new List<KeyValuePair<string, JsonValue>>();
            string hint = reader.GetAttribute(TypeHint);
            if (hint != null)
            {
                members.Add(new KeyValuePair<string, JsonValue>(TypeHint, new JsonValue(JsonKind.Text, hint)));
            }
            int level = reader.Depth;
            while (reader.Read() && reader.Depth > level)
            {
                string name = reader.NamespaceURI == EscapedName
                    ? reader.GetAttribute(EscapedName)
                    : reader.LocalName;
                members.Add(new KeyValuePair<string, JsonValue>(name, ReadValue(reader)));
            }
            return new JsonValue(members);
        }

        private static JsonValue ReadList(XmlDictionaryReader reader)
        {
            var items = new List<JsonValue>();
            int level = reader.Depth;
            while (reader.Read() && reader.Depth > level)
            {
                items.Add(ReadValue(reader));
            }
            return new JsonValue(items);
        }

        private static JsonValue ReadNumber(XmlDictionaryReader reader)
        {
            string digits = ReadText(reader);
            if (!Number.IsMatch(digits))
            {
                throw new FormatException("the text is not JSON: a number is malformed");
            }
            return new JsonValue(JsonKind.Number, digits);
        }

        private static string ReadText(XmlDictionaryReader reader)
        {
            int level = reader.Depth;
            string first = null;
            StringBuilder all = null;
            while (reader.Read() && reader.Depth > level)
            {
                if (first == null)
                {
                    first = reader.Value;
                    continue;
                }
                all = all ?? new StringBuilder(first);
                all.Append(reader.Value);
            }
            return all?.ToString() ?? first ?? string.Empty;
        }

        private static void Skip(XmlDictionaryReader reader)
        {
            int level = reader.Depth;
            while (reader.Read() && reader.Depth > level)
            {
            }
        }

        private static void Write(StringBuilder text, string name, object value, int level)
        {
            if (level > DeepestLevel)
            {
                throw ParameterText.Refused(name, "is nested too deeply");
            }
            if (value == null)
            {
                text.Append("null");
            }
            else if (value is string words)
            {
                WriteQuoted(text, name, words);
            }
            else if (value is bool flag)
            {
                text.Append(flag ? "true" : "false");
            }
            else if (value is JsonValue json)
            {
                WriteJson(text, name, json, level);
            }
            else if (value is InputObject model)
            {
                WriteObject(text, name, model.ListFilledMembers(), level);
            }
            else if (value is IDictionary map)
            {
                WriteObject(text, name, Entries(name, map), level);
            }
            else if (value is IEnumerable<KeyValuePair<string, object>> pairs)
            {
                WriteObject(text, name, pairs, level);
            }
            else if (value is IEnumerable items && !(value is byte[]))
            {
                WriteList(text, name, items, level);
            }
            else
            {
                text.Append(NumberText.Of(name, value));
            }
        }

        private static void WriteJson(StringBuilder text, string name, JsonValue json, int level)
        {
            switch (json.Kind)
            {
                case JsonKind.Object:
                    var members = json.Members.Select(
                        each => new KeyValuePair<string, object>(each.Key, each.Value));
                    WriteObject(text, name, members, level);
                    break;
                case JsonKind.List:
                    WriteList(text, name, json.Items, level);
                    break;
                case JsonKind.Text:
                    WriteQuoted(text, name, json.Scalar);
                    break;
                default:
                    text.Append(json.Scalar ?? "null");
                    break;
            }
        }

        private static void WriteObject(
            StringBuilder text, string name, IEnumerable<KeyValuePair<string, object>> members, int level)
        {
            string separator = "{";
            foreach (var member in members)
            {
                text.Append(separator);
                WriteQuoted(text, name, member.Key);
                text.Append(':');
                Write(text, name, member.Value, level + 1);
                separator = ",";
            }
            text.Append(separator == "{" ? "{}" : "}");
        }

        private static void WriteList(StringBuilder text, string name, IEnumerable items, int level)
        {
            string separator = "[";
            foreach (object item in items)
            {
                text.Append(separator);
                Write(text, name, item, level + 1);
                separator = ",";
            }
            text.Append(separator == "[" ? "[]" : "]");
        }

        private static IEnumerable<KeyValuePair<string, object>> Entries(string name, IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                string key = entry.Key as string;
                if (key == null)
                {
                    throw ParameterText.Refused(name, "has a key that is not text");
                }
                yield return new KeyValuePair<string, object>(key, entry.Value);
            }
        }

        private static void WriteQuoted(StringBuilder text, string name, string words)
        {
            ParameterText.Check(name, words);
            text.Append('"');
            foreach (char each in words)
            {
                WriteCharacter(text, each);
            }
            text.Append('"');
        }

        private static void WriteCharacter(StringBuilder text, char each)
        {
            switch (each)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                default:
                    AppendPlain(text, each);
                    break;
            }
        }

        private static void AppendPlain(StringBuilder text, char each)
        {
            if (each < ' ')
            {
                text.Append("\\u").Append(((int)each).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(each);
            }
        }
    }
}

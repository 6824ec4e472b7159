using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>The kinds of JSON values.</summary>
    public enum JsonKind
    {
        /// <summary>null</summary>
        Null,

        /// <summary>true or false</summary>
        Boolean,

        /// <summary>A number.</summary>
        Number,

        /// <summary>A text.</summary>
        Text,

        /// <summary>A list.</summary>
        List,

        /// <summary>An object.</summary>
        Object,
    }

    /// <summary>
    /// A JSON value as it came: numbers keep their digits, objects the order of their members.
    /// It never changes.
    /// </summary>
    public sealed class JsonValue
    {
        private const int ExactDigits = 28;

        private static readonly IReadOnlyList<JsonValue> NoItems = new JsonValue[0];

        private static readonly IReadOnlyList<KeyValuePair<string, JsonValue>> NoMembers =
            new KeyValuePair<string, JsonValue>[0];

        private readonly string _scalar;

        internal JsonValue(JsonKind kind, string scalar)
        {
            Kind = kind;
            _scalar = scalar;
            Items = NoItems;
            Members = NoMembers;
        }

        internal JsonValue(IReadOnlyList<JsonValue> items)
        {
            Kind = JsonKind.List;
            Items = items;
            Members = NoMembers;
        }

        internal JsonValue(IReadOnlyList<KeyValuePair<string, JsonValue>> members)
        {
            Kind = JsonKind.Object;
            Items = NoItems;
            Members = members;
        }

        /// <summary>What it is.</summary>
        public JsonKind Kind { get; }

        /// <summary>The items of a list; none for anything else.</summary>
        public IReadOnlyList<JsonValue> Items { get; }

        /// <summary>The members of an object; none for anything else.</summary>
        public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; }

        /// <summary>The member of an object, or null where it has none of that name.</summary>
        /// <param name="name">The member's name.</param>
        public JsonValue this[string name]
        {
            get
            {
                for (int index = Members.Count - 1; index >= 0; index--)
                {
                    if (Members[index].Key == name)
                    {
                        return Members[index].Value;
                    }
                }
                return null;
            }
        }

        /// <summary>Reads a JSON text.</summary>
        /// <param name="text">The JSON text.</param>
        /// <returns>What it says.</returns>
        /// <exception cref="FormatException">The text is not JSON.</exception>
        public static JsonValue Parse(string text)
        {
            return JsonText.Read(text ?? throw new ArgumentNullException(nameof(text)));
        }

        /// <summary>The value as text: a text itself, a number's own digits, JSON for lists and objects.</summary>
        /// <returns>The text, or null for null.</returns>
        public string AsText()
        {
            return Kind == JsonKind.List || Kind == JsonKind.Object ? ToJson() : _scalar;
        }

        /// <summary>The value as a whole number, also where it came as text.</summary>
        /// <returns>The number, or null where it is none, or too large.</returns>
        public long? AsInteger()
        {
            decimal? number = AsDecimal();
            bool fits = number >= long.MinValue && number <= long.MaxValue;
            return fits && number == decimal.Truncate(number.Value) ? (long?)number : null;
        }

        /// <summary>The value as a number, also where it came as text.</summary>
        /// <returns>The exact number, or null where it is none, or more exact than a decimal can be.</returns>
        public decimal? AsDecimal()
        {
            if (Kind != JsonKind.Number && Kind != JsonKind.Text)
            {
                return null;
            }
            string text = _scalar.Trim();
            bool isNumber = decimal.TryParse(
                text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);
            return isNumber && IsExact(text) ? (decimal?)number : null;
        }

        /// <summary>The value as true or false, also where it came as text or as 1 or 0.</summary>
        /// <returns>True or false, or null where it is neither.</returns>
        public bool? AsBoolean()
        {
            switch (_scalar?.Trim().ToLowerInvariant())
            {
                case "true":
                case "1":
                    return true;
                case "false":
                case "0":
                    return false;
                default:
                    return null;
            }
        }

        /// <summary>The value as compact JSON text.</summary>
        /// <returns>The JSON text.</returns>
        public string ToJson()
        {
            return JsonText.Write(string.Empty, this);
        }

        internal string Scalar => _scalar;

        /// <summary>An object or list, also where it came as JSON inside a text.</summary>
        internal JsonValue Unwrapped()
        {
            bool mayHoldJson = Kind == JsonKind.Text && (_scalar.StartsWith("{", StringComparison.Ordinal)
                || _scalar.StartsWith("[", StringComparison.Ordinal));
            if (!mayHoldJson)
            {
                return this;
            }
            try
            {
                return JsonText.Read(_scalar);
            }
            catch (FormatException)
            {
                return this;
            }
        }

        private static bool IsExact(string number)
        {
            int exponentAt = number.IndexOfAny(new[] { 'e', 'E' });
            string mantissa = exponentAt < 0 ? number : number.Substring(0, exponentAt);
            int exponent = 0;
            if (exponentAt >= 0 && !int.TryParse(
                number.Substring(exponentAt + 1),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out exponent))
            {
                return false;
            }
            int point = mantissa.IndexOf('.');
            int fraction = point < 0 ? 0 : mantissa.TrimEnd('0').Length - point - 1;
            int digits = mantissa.TrimStart('-', '+', '0', '.').Count(char.IsDigit);
            return digits <= ExactDigits && fraction - exponent <= ExactDigits;
        }
    }
}

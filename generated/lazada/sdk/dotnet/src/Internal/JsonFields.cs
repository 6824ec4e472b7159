using System;
using System.Collections.Generic;
using System.Linq;

namespace Lazada.Lazop.Internal
{
    /// <summary>Reads the fields of an object by their documented types; null where a field is not of its type.</summary>
    internal static class JsonFields
    {
        internal static string Text(this JsonValue raw, string name)
        {
            return raw[name]?.AsText();
        }

        internal static long? Integer(this JsonValue raw, string name)
        {
            return raw[name]?.AsInteger();
        }

        internal static decimal? Decimal(this JsonValue raw, string name)
        {
            return raw[name]?.AsDecimal();
        }

        internal static bool? Boolean(this JsonValue raw, string name)
        {
            return raw[name]?.AsBoolean();
        }

        internal static JsonValue Any(this JsonValue raw, string name)
        {
            JsonValue value = raw[name];
            return value == null || value.Kind == JsonKind.Null ? null : value.Unwrapped();
        }

        internal static T Object<T>(this JsonValue raw, string name, Func<JsonValue, T> make)
            where T : ResultObject
        {
            JsonValue value = raw.Any(name);
            return value != null && value.Kind == JsonKind.Object ? make(value) : null;
        }

        internal static IReadOnlyList<T> List<T>(this JsonValue raw, string name, Func<JsonValue, T> read)
        {
            JsonValue value = raw.Any(name);
            return value != null && value.Kind == JsonKind.List ? value.Items.Select(read).ToList() : null;
        }

        /// <summary>The value at a dotted path of names, or null.</summary>
        internal static JsonValue At(this JsonValue raw, string path)
        {
            JsonValue found = raw;
            foreach (string name in path.Split('.'))
            {
                found = found?.Unwrapped()[name];
            }
            return found;
        }

        internal static IReadOnlyList<T> Objects<T>(this JsonValue raw, string name, Func<JsonValue, T> make)
            where T : ResultObject
        {
            return raw.List(name, item => item.Kind == JsonKind.Object ? make(item) : null);
        }
    }
}

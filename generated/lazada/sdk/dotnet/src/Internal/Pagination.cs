using System.Collections.Generic;
using System.Globalization;

namespace Lazada.Lazop.Internal
{
    /// <summary>How the request for the next page follows from a request and its answer. It never changes.</summary>
    internal sealed class Pagination
    {
        internal const string ByPage = "page";
        internal const string ByCursor = "cursor";

        internal string Style { get; set; }

        internal string Parameter { get; set; }

        internal string Items { get; set; }

        internal string Next { get; set; }

        internal string Total { get; set; }

        /// <summary>What the parameter is to be for the next page, or null where this was the last.</summary>
        internal object After(IReadOnlyDictionary<string, object> sent, JsonValue page, long seenBefore)
        {
            int count = Count(page);
            if (Style == ByCursor)
            {
                string cursor = page.At(Next)?.AsText();
                bool moves = !string.IsNullOrEmpty(cursor) && cursor != Text(sent, Parameter);
                return moves ? cursor : null;
            }
            if (IsLast(page, seenBefore + count))
            {
                return null;
            }
            bool isByPage = Style == ByPage;
            return (Number(sent, Parameter) ?? (isByPage ? 1 : 0)) + (isByPage ? 1 : count);
        }

        internal int Count(JsonValue page)
        {
            return page.At(Items)?.Unwrapped().Items.Count ?? 0;
        }

        private static string Text(IReadOnlyDictionary<string, object> sent, string name)
        {
            return sent.TryGetValue(name, out object value) && value != null ? ParameterText.Of(name, value) : null;
        }

        private static long? Number(IReadOnlyDictionary<string, object> sent, string name)
        {
            bool isNumber = long.TryParse(
                Text(sent, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
            return isNumber ? (long?)number : null;
        }

        /// <summary>A page that holds fewer than were asked for need not be the last: gateways cap the size.</summary>
        private bool IsLast(JsonValue page, long seen)
        {
            return Total.Length > 0 && seen >= page.At(Total)?.AsInteger();
        }
    }
}

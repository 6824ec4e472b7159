using System;
using System.Collections;
using System.Collections.Generic;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>The documented errors by their codes; of a code given twice the first counts.</summary>
    internal sealed class KnownErrors : IEnumerable
    {
        private readonly Dictionary<string, KnownError> _byCode =
            new Dictionary<string, KnownError>(StringComparer.Ordinal);

        /// <inheritdoc/>
        public IEnumerator GetEnumerator()
        {
            return _byCode.Values.GetEnumerator();
        }

        internal void Add(string code, string category, string solution)
        {
            if (!_byCode.ContainsKey(code))
            {
                _byCode.Add(code, new KnownError(category, solution));
            }
        }

        internal KnownError Find(string code)
        {
            return code != null && _byCode.TryGetValue(code, out KnownError found) ? found : null;
        }
    }

    /// <summary>What the documentation says of an error; either may be empty.</summary>
    internal sealed class KnownError
    {
        internal KnownError(string category, string solution)
        {
            Category = category;
            Solution = solution;
        }

        internal string Category { get; }

        internal string Solution { get; }
    }
}

using System;

namespace Lazada.Lazop
{
    /// <summary>An object of an answer. A property is null where its field is missing, null or of another type.</summary>
    public abstract class ResultObject
    {
        internal ResultObject(JsonValue raw)
        {
            Raw = raw ?? throw new ArgumentNullException(nameof(raw));
        }

        /// <summary>The object as it came, with fields that the documentation does not know.</summary>
        public JsonValue Raw { get; }
    }
}

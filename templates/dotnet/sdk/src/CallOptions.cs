using System;
using System.Collections.Generic;

namespace SdkforgeModule
{
    /// <summary>Settings of one typed call.</summary>
    public sealed class CallOptions
    {
        /// <summary>The access token of this call; the client's where null.</summary>
        public string AccessToken { get; set; }

        /// <summary>
        /// How long to wait for the answer to begin, and for each next part of it; the client's time where null.
        /// </summary>
        public TimeSpan? ReadTimeout { get; set; }

        /// <summary>How often this call is sent again where that is safe; the client's number where null.</summary>
        public int? MaxRetries { get; set; }

        /// <summary>Whether sending this call twice does no harm; what the documentation says where null.</summary>
        public bool? Idempotent { get; set; }

        /// <summary>Headers to add.</summary>
        public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>What a platform is, apart from its endpoints. It never changes.</summary>
    internal sealed class Profile
    {
        internal string PartnerId { get; set; }

        internal string SignMethod { get; set; }

        internal string AuthorizationUrl { get; set; }

        internal IReadOnlyList<string> GatewayUrls { get; set; }

        internal EnvelopeNames Envelope { get; set; }

        internal KnownErrors Errors { get; set; }

        internal bool Owns(string url)
        {
            return GatewayUrls.Contains(url, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Where an answer carries its status.</summary>
    internal sealed class EnvelopeNames
    {
        internal string Code { get; set; }

        internal string Type { get; set; }

        internal string Message { get; set; }

        internal string RequestId { get; set; }

        internal IReadOnlyList<string> Success { get; set; }
    }
}

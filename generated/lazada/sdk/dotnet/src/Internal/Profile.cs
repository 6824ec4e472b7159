using System.Collections.Generic;
using System.Linq;

namespace Lazada.Lazop.Internal
{
    /// <summary>What a platform is, apart from its endpoints. It never changes.</summary>
    internal sealed class Profile
    {
        internal string PartnerId { get; set; }

        internal string SignMethod { get; set; }

        internal string AuthorizationUrl { get; set; }

        /// <summary>The platform's addresses, and what each is for.</summary>
        internal IReadOnlyDictionary<string, string> Gateways { get; set; }

        internal EnvelopeNames Envelope { get; set; }

        internal KnownErrors Errors { get; set; }

        internal bool Owns(string url)
        {
            return Gateways.ContainsKey(url);
        }

        /// <summary>
        /// Where a call goes whose endpoint has hosts of its own, which have titles as gateways do: an address of the
        /// platform's own gives way to the host of its title, or to the only one; any other serves the call all the same.
        /// </summary>
        internal string HostFor(string url, IReadOnlyDictionary<string, string> hosts)
        {
            if (!Gateways.TryGetValue(url, out string title) || hosts.ContainsKey(url))
            {
                return url;
            }
            var alike = hosts.Where(host => title.Length > 0 && host.Value == title).Select(host => host.Key).ToList();
            var found = alike.Count > 0 ? alike : hosts.Keys.ToList();
            return found.Count == 1 ? found[0] : url;
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

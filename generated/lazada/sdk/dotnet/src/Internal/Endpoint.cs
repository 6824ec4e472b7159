using System.Collections.Generic;

namespace Lazada.Lazop.Internal
{
    /// <summary>An endpoint as the documentation describes it. It never changes.</summary>
    internal sealed class Endpoint
    {
        internal string Path { get; set; }

        internal string HttpMethod { get; set; }

        internal bool TakesToken { get; set; }

        internal bool RequiresToken { get; set; }

        internal bool IsAuthorization { get; set; }

        /// <summary>Hosts of its own that serve it instead of the platform's gateways, and what each is for.</summary>
        internal IReadOnlyDictionary<string, string> Hosts { get; set; } = new Dictionary<string, string>();

        internal bool IsIdempotent { get; set; }

        internal KnownErrors Errors { get; set; } = new KnownErrors();

        internal BusinessFailure Failure { get; set; }
    }

    /// <summary>How an answer with a success code says that the business failed.</summary>
    internal sealed class BusinessFailure
    {
        internal string Field { get; set; }

        internal string[] Values { get; set; }

        internal string Code { get; set; }

        internal string Message { get; set; }
    }
}

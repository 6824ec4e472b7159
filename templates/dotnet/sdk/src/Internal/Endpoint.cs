namespace SdkforgeModule.Internal
{
    /// <summary>An endpoint as the documentation describes it. It never changes.</summary>
    internal sealed class Endpoint
    {
        internal string Path { get; set; }

        internal string HttpMethod { get; set; }

        internal bool TakesToken { get; set; }

        internal bool RequiresToken { get; set; }

        internal bool IsAuthorization { get; set; }

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

namespace Lazada.Lazop
{
    /// <summary>The request cannot be sent as it is; nothing was sent.</summary>
    public sealed class InvalidRequestException : SdkException
    {
        internal InvalidRequestException(string rule, string message)
            : base(message)
        {
            Rule = rule;
        }

        /// <summary>The short name of the rule that the request breaks, such as <c>reserved-parameter</c>.</summary>
        public string Rule { get; }
    }
}

using System;
using System.Text;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>What an exception says of an error answer.</summary>
    internal sealed class Failure
    {
        internal string Code { get; set; }

        internal string Type { get; set; }

        internal string Message { get; set; }

        internal string RequestId { get; set; }

        internal string Body { get; set; }

        internal string Solution { get; set; }

        internal TimeSpan? RetryAfter { get; set; }

        /// <summary>One line for logs: no body, which may hold tokens.</summary>
        internal string Summary
        {
            get
            {
                var text = new StringBuilder(string.IsNullOrEmpty(Code) ? "the gateway answered with an error" : Code);
                if (!string.IsNullOrEmpty(Message))
                {
                    text.Append(": ").Append(Message);
                }
                if (!string.IsNullOrEmpty(RequestId))
                {
                    text.Append(" (request id ").Append(RequestId).Append(')');
                }
                if (!string.IsNullOrEmpty(Solution))
                {
                    text.Append(' ').Append(Solution);
                }
                return text.ToString();
            }
        }
    }
}

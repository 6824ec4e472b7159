using System;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>How one attempt ended: with an answer, or without.</summary>
    internal sealed class Outcome
    {
        internal Outcome(Answer answer, bool clockWasOff)
        {
            Answer = answer;
            ClockWasOff = clockWasOff;
        }

        internal Outcome(TransportException failure)
        {
            Failure = failure;
        }

        internal Answer Answer { get; }

        internal TransportException Failure { get; }

        /// <summary>Whether the timestamp was refused because of our clock, which is right by now.</summary>
        internal bool ClockWasOff { get; }

        internal TimeSpan? RetryAfter =>
            Answer != null ? Answer.RetryAfter : (Failure as UnreadableAnswerException)?.RetryAfter;
    }
}

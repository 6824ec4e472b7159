using System;
using System.Security.Cryptography;

namespace Lazada.Lazop.Internal
{
    /// <summary>Whether a call is sent again after an attempt, and after what pause.</summary>
    internal sealed class RetryPolicy
    {
        private const int TooManyRequests = 429;
        private const int FirstServerErrorStatus = 500;
        private const double FirstPause = 0.5;
        private const double LongestBackoff = 8;

        private readonly TimeSpan _longestPause;

        internal RetryPolicy(TimeSpan longestPause)
        {
            _longestPause = longestPause;
        }

        /// <summary>The pause before the next attempt, or null where this outcome is the last.</summary>
        internal TimeSpan? PauseAfter(Outcome outcome, Call call, int attempt)
        {
            if (attempt >= call.MaxRetries || !call.IsRepeatable)
            {
                return null;
            }
            bool again = WasSurelyNotProcessed(outcome, attempt) || (call.IsIdempotent && MayPass(outcome));
            if (!again)
            {
                return null;
            }
            if (outcome.ClockWasOff)
            {
                return TimeSpan.Zero;
            }
            TimeSpan asked = outcome.RetryAfter ?? TimeSpan.Zero;
            return asked > _longestPause ? (TimeSpan?)null : asked + Backoff(attempt);
        }

        private static bool WasSurelyNotProcessed(Outcome outcome, int attempt)
        {
            if (outcome.Failure is UnreadableAnswerException unreadable)
            {
                return unreadable.StatusCode == TooManyRequests;
            }
            if (outcome.Failure != null)
            {
                return !outcome.Failure.MayHaveBeenProcessed && !(outcome.Failure is UntrustedGatewayException);
            }
            bool isFirstRefusal = attempt == 0 || outcome.ClockWasOff;
            return outcome.Answer.IsError
                && (outcome.Answer.StatusCode == TooManyRequests
                    || outcome.Answer.Category == Categories.RateLimit
                    || (outcome.Answer.Category == Categories.Signature && isFirstRefusal));
        }

        private static bool MayPass(Outcome outcome)
        {
            if (outcome.Failure is UnreadableAnswerException unreadable)
            {
                return unreadable.StatusCode >= FirstServerErrorStatus;
            }
            return outcome.Failure == null
                ? outcome.Answer.IsServerError
                : !(outcome.Failure is UntrustedGatewayException);
        }

        private static TimeSpan Backoff(int attempt)
        {
            double most = Math.Min(LongestBackoff, FirstPause * Math.Pow(2, attempt));
            return TimeSpan.FromSeconds(most * Chance());
        }

        /// <summary>From 0 to 1; by a generator that threads may share, unlike System.Random.</summary>
        private static double Chance()
        {
            var bytes = new byte[4];
            using (var generator = RandomNumberGenerator.Create())
            {
                generator.GetBytes(bytes);
            }
            return BitConverter.ToUInt32(bytes, 0) / (double)uint.MaxValue;
        }
    }
}

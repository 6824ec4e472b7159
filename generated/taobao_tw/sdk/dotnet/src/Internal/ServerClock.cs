using System;
using System.Threading;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>The time as the gateway has it: the machine's own, moved by what an answer showed.</summary>
    internal sealed class ServerClock
    {
        // Dates in answers have whole seconds, and answers travel: less is no sign of a clock that is off.
        private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

        private readonly Func<DateTimeOffset> _now;
        private long _offset;

        internal ServerClock(Func<DateTimeOffset> now)
        {
            _now = now ?? (() => DateTimeOffset.UtcNow);
        }

        internal DateTimeOffset Now()
        {
            return _now().AddTicks(Interlocked.Read(ref _offset));
        }

        /// <summary>Takes over the gateway's time where `sent` is far from it; tells whether it was.</summary>
        internal bool Correct(DateTimeOffset? answered, DateTimeOffset sent)
        {
            if (answered == null || (answered.Value - sent).Duration() < Tolerance)
            {
                return false;
            }
            Interlocked.Exchange(ref _offset, (answered.Value - _now()).Ticks);
            return true;
        }
    }
}

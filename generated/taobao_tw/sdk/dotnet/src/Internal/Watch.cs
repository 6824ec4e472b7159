using System;
using System.Threading;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Ends an attempt that stands still, or that its caller gives up.</summary>
    internal sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource _source;
        private readonly CancellationToken _caller;
        private readonly TimeSpan _readTimeout;
        private int _hasBegun;

        internal Watch(TimeSpan connectTimeout, TimeSpan readTimeout, bool hasBody, CancellationToken caller)
        {
            _caller = caller;
            _readTimeout = readTimeout;
            _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
            // A body is asked for once the connection stands. Without one nothing tells, so both times count.
            _source.CancelAfter(hasBody ? connectTimeout : connectTimeout + readTimeout);
        }

        internal CancellationToken Token => _source.Token;

        /// <summary>Whether the connection stood and the body was asked for.</summary>
        internal bool HasBegun => Volatile.Read(ref _hasBegun) != 0;

        internal bool HasExpired => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

        internal bool WasGivenUp => _caller.IsCancellationRequested;

        /// <summary>Something moved: the time for the next part begins.</summary>
        internal void Moved()
        {
            Volatile.Write(ref _hasBegun, 1);
            _source.CancelAfter(_readTimeout);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _source.Dispose();
        }
    }
}

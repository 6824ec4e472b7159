using System;
using System.Threading;
using System.Threading.Tasks;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>Ends an attempt that stands still, or that its caller gives up.</summary>
    internal sealed class Watch : IDisposable
    {
        private const int Idle = 0;
        private const int Begun = 1;
        private const int Abandoned = 2;

        private readonly CancellationTokenSource _source;
        private readonly CancellationToken _caller;
        private readonly TimeSpan _readTimeout;
        private readonly TaskCompletionSource<bool> _ended =
            new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

        private int _state;

        internal Watch(TimeSpan connectTimeout, TimeSpan readTimeout, bool hasBody, CancellationToken caller)
        {
            _caller = caller;
            _readTimeout = readTimeout;
            _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
            Token = _source.Token;
            Token.Register(() => _ended.TrySetResult(true));
            // A body is asked for once the connection stands. Without one nothing tells, so both times count.
            _source.CancelAfter(hasBody ? connectTimeout : connectTimeout + readTimeout);
        }

        internal CancellationToken Token { get; }

        /// <summary>Is completed when the attempt is to end; some stacks connect without heeding a token.</summary>
        internal Task Ended => _ended.Task;

        internal bool HasExpired => Token.IsCancellationRequested && !_caller.IsCancellationRequested;

        internal bool WasGivenUp => _caller.IsCancellationRequested;

        /// <summary>The connection stands and the body is asked for. Throws where it is too late to send it.</summary>
        internal void Begin()
        {
            if (Interlocked.CompareExchange(ref _state, Begun, Idle) == Abandoned)
            {
                throw new OperationCanceledException("the attempt has ended");
            }
            Moved();
        }

        /// <summary>Lets no body be sent any more; tells whether one may have been.</summary>
        internal bool Abandon()
        {
            return Interlocked.CompareExchange(ref _state, Abandoned, Idle) == Begun;
        }

        /// <summary>Something moved: the time for the next part begins.</summary>
        internal void Moved()
        {
            _source.CancelAfter(_readTimeout);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Abandon();
            _source.Dispose();
        }
    }
}

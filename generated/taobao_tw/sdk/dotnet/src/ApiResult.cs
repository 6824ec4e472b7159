using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>The answer to a typed call.</summary>
    public abstract class ApiResult : ResultObject
    {
        internal ApiResult(Answer answer)
            : base(answer.Json)
        {
            ResponseInfo = new ResponseInfo(answer);
        }

        /// <summary>What every answer has: its text, its request id, its HTTP status.</summary>
        public ResponseInfo ResponseInfo { get; }
    }
}

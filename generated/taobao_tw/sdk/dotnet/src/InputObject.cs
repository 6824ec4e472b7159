using System.Collections.Generic;
using System.Linq;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>The parameters of a typed call, or an object inside them. What is null is not sent.</summary>
    public abstract class InputObject
    {
        internal InputObject()
        {
        }

        /// <summary>Members that the documentation does not know.</summary>
        public IDictionary<string, object> Extra { get; } = new Dictionary<string, object>();

        internal abstract IEnumerable<Member> ListMembers();

        internal IEnumerable<KeyValuePair<string, object>> ListFilledMembers()
        {
            return ListMembers()
                .Where(each => each.Value != null)
                .Select(each => new KeyValuePair<string, object>(each.Name, each.Value))
                .Concat(Extra);
        }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace TaobaoTw.Iop.Internal
{
    /// <summary>A request for a page after the first.</summary>
    internal sealed class PageRequest : InputObject
    {
        private readonly IReadOnlyDictionary<string, object> _members;

        internal PageRequest(IReadOnlyDictionary<string, object> members)
        {
            _members = members;
        }

        internal override IEnumerable<Member> ListMembers()
        {
            return _members.Select(each => new Member(each.Key, each.Value, false));
        }
    }
}

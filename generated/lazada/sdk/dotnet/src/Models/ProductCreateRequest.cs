using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/product/create</c>: Create a product</summary>
    public sealed class ProductCreateRequest : InputObject
    {
        /// <summary>
        /// The product, as XML.
        /// </summary>
        /// <remarks>
        /// Required.
        /// Example: <c>&lt;?xml version="1.0" encoding="UTF-8"?&gt;&lt;Request&gt;&lt;Product&gt;&lt;PrimaryCategory&gt;6614&lt;/PrimaryCategory&gt;&lt;Attributes&gt;&lt;name&gt;Tea &amp;amp; biscuits&lt;/name&gt;&lt;description&gt;&lt;![CDATA[It's the "grand" box: 50% off, $5 a tin, C:\new]]&gt;&lt;/description&gt;&lt;/Attributes&gt;&lt;Skus&gt;&lt;Sku&gt;&lt;SellerSku&gt;TEA-茶-01&lt;/SellerSku&gt;&lt;price&gt;18.80&lt;/price&gt;&lt;/Sku&gt;&lt;/Skus&gt;&lt;/Product&gt;&lt;/Request&gt;</c>
        /// </remarks>
        public string Payload { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("payload", Payload, true);
        }
    }
}

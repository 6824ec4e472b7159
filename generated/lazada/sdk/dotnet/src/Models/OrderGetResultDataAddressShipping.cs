using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// Where it goes to.
    /// </summary>
    public sealed class OrderGetResultDataAddressShipping : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public OrderGetResultDataAddressShipping(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The addressee.
        /// </summary>
        public string FirstName => Raw.Text("first_name");

        /// <summary>
        /// The city.
        /// </summary>
        public string City => Raw.Text("city");

        /// <summary>
        /// The country.
        /// </summary>
        public string Country => Raw.Text("country");
    }
}

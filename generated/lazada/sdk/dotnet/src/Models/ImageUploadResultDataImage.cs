using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// The picture.
    /// </summary>
    public sealed class ImageUploadResultDataImage : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public ImageUploadResultDataImage(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// Its address.
        /// </summary>
        public string Url => Raw.Text("url");

        /// <summary>
        /// Its fingerprint.
        /// </summary>
        public string HashCode => Raw.Text("hash_code");
    }
}

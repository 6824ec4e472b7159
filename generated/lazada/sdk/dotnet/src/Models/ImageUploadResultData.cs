using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>
    /// What was stored.
    /// </summary>
    public sealed class ImageUploadResultData : ResultObject
    {
        /// <summary>Reads an object.</summary>
        /// <param name="raw">The object as it came.</param>
        public ImageUploadResultData(JsonValue raw)
            : base(raw)
        {
        }

        /// <summary>
        /// The picture.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"url":"","hash_code":""}</c>
        /// </remarks>
        public ImageUploadResultDataImage Image => Raw.Object("image", raw => new ImageUploadResultDataImage(raw));
    }
}

using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The answer of <c>/image/upload</c>: Upload an image</summary>
    public sealed class ImageUploadResult : ApiResult
    {
        internal ImageUploadResult(Answer answer)
            : base(answer)
        {
        }

        /// <summary>
        /// What was stored.
        /// </summary>
        /// <remarks>
        /// Example: <c>{"image":{"url":"","hash_code":""}}</c>
        /// </remarks>
        public ImageUploadResultData Data => Raw.Object("data", raw => new ImageUploadResultData(raw));
    }
}

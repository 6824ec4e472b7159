using System.Collections.Generic;
using Lazada.Lazop.Internal;

namespace Lazada.Lazop.Models
{
    /// <summary>The parameters of <c>/image/upload</c>: Upload an image</summary>
    public sealed class ImageUploadRequest : InputObject
    {
        /// <summary>
        /// The picture, JPEG or PNG, of at most one mebibyte.
        /// </summary>
        /// <remarks>
        /// Required.
        /// max_length: <c>1048576</c>
        /// Example: <c>binary</c>
        /// </remarks>
        public FileItem Image { get; set; }

        internal override IEnumerable<Member> ListMembers()
        {
            yield return new Member("image", Image, true);
        }
    }
}

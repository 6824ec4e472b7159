using System;
using System.IO;

namespace Lazada.Lazop
{
    /// <summary>A file to upload: from a path, from bytes or from a stream. It is never read whole.</summary>
    public sealed class FileItem
    {
        private const string AnyType = "application/octet-stream";

        private readonly Func<Stream> _open;
        private readonly Stream _given;
        private readonly long _start;

        /// <summary>A file on disk; it is opened when it is sent.</summary>
        /// <param name="path">Where it is.</param>
        public FileItem(string path)
            : this(new FileInfo(path))
        {
        }

        /// <summary>A file on disk; it is opened when it is sent.</summary>
        /// <param name="file">Which file.</param>
        public FileItem(FileInfo file)
        {
            if (file == null)
            {
                throw new ArgumentNullException(nameof(file));
            }
            FileName = file.Name;
            MimeType = AnyType;
            _open = () => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        }

        /// <summary>Bytes under a name.</summary>
        /// <param name="fileName">What the file is called.</param>
        /// <param name="content">What is in it.</param>
        /// <param name="mimeType">Its media type; any where null.</param>
        public FileItem(string fileName, byte[] content, string mimeType = null)
        {
            if (content == null)
            {
                throw new ArgumentNullException(nameof(content));
            }
            FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
            MimeType = mimeType ?? AnyType;
            _open = () => new MemoryStream(content, false);
        }

        /// <summary>
        /// A stream under a name, sent from where it stands. It stays yours to close. One that cannot
        /// seek is sent once only, so that its call is never repeated.
        /// </summary>
        /// <param name="fileName">What the file is called.</param>
        /// <param name="content">What is in it.</param>
        /// <param name="mimeType">Its media type; any where null.</param>
        public FileItem(string fileName, Stream content, string mimeType = null)
        {
            _given = content ?? throw new ArgumentNullException(nameof(content));
            FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
            MimeType = mimeType ?? AnyType;
            _start = content.CanSeek ? content.Position : 0;
        }

        /// <summary>What the file is called.</summary>
        public string FileName { get; }

        /// <summary>Its media type.</summary>
        public string MimeType { get; }

        internal bool IsRepeatable => _given == null || _given.CanSeek;

        /// <summary>The content from its beginning; to be closed by <see cref="Close"/>.</summary>
        internal Stream Open()
        {
            if (_given == null)
            {
                return _open();
            }
            if (_given.CanSeek)
            {
                _given.Position = _start;
            }
            return _given;
        }

        internal void Close(Stream opened)
        {
            if (opened != _given)
            {
                opened.Dispose();
            }
        }
    }
}

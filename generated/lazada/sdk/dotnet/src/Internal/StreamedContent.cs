using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Lazada.Lazop.Internal
{
    /// <summary>The body of a request: a form, or one with files, which are read while they are sent.</summary>
    internal sealed class StreamedContent : HttpContent
    {
        private const int BufferSize = 1 << 16;

        private readonly IReadOnlyList<Piece> _pieces;
        private readonly Watch _watch;

        private StreamedContent(IReadOnlyList<Piece> pieces, string mediaType, Watch watch)
        {
            _pieces = pieces;
            _watch = watch;
            Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        internal static StreamedContent Of(SignedCall call, Watch watch)
        {
            return call.Call.Files.Count == 0 ? Form(call.Parameters, watch) : Upload(call, watch);
        }

        /// <inheritdoc/>
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext context)
        {
            _watch.Begin();
            var buffer = new byte[BufferSize];
            foreach (Piece piece in _pieces)
            {
                int count;
                while ((count = await piece.Stream.ReadAsync(buffer, 0, BufferSize, _watch.Token)
                    .ConfigureAwait(false)) > 0)
                {
                    await stream.WriteAsync(buffer, 0, count, _watch.Token).ConfigureAwait(false);
                    _watch.Moved();
                }
            }
        }

        /// <inheritdoc/>
        protected override bool TryComputeLength(out long length)
        {
            bool isKnown = _pieces.All(each => each.Stream.CanSeek);
            length = isKnown ? _pieces.Sum(each => each.Stream.Length - each.Stream.Position) : 0;
            return isKnown;
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            foreach (Piece piece in _pieces)
            {
                piece.Close();
            }
            base.Dispose(disposing);
        }

        private static StreamedContent Form(IEnumerable<KeyValuePair<string, string>> parameters, Watch watch)
        {
            var pieces = new[] { new Piece(UrlText.Form(parameters)) };
            return new StreamedContent(pieces, "application/x-www-form-urlencoded;charset=UTF-8", watch);
        }

        private static StreamedContent Upload(SignedCall call, Watch watch)
        {
            string boundary = Guid.NewGuid().ToString("N");
            var pieces = new List<Piece>();
            try
            {
                foreach (var parameter in call.Parameters)
                {
                    pieces.Add(new Piece(TextPart(boundary, parameter.Key, parameter.Value)));
                }
                foreach (var file in call.Call.Files)
                {
                    pieces.Add(new Piece(FileHead(boundary, file.Key, file.Value)));
                    pieces.Add(new Piece(file.Value));
                    pieces.Add(new Piece("\r\n"));
                }
            }
            catch
            {
                pieces.ForEach(each => each.Close());
                throw;
            }
            pieces.Add(new Piece($"--{boundary}--\r\n"));
            return new StreamedContent(pieces, $"multipart/form-data; boundary={boundary}", watch);
        }

        private static string TextPart(string boundary, string name, string value)
        {
            return $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quotable(name)}\"\r\n"
                + $"Content-Type: text/plain;charset=UTF-8\r\n\r\n{value}\r\n";
        }

        private static string FileHead(string boundary, string name, FileItem file)
        {
            return $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quotable(name)}\"; "
                + $"filename=\"{Quotable(file.FileName)}\"\r\nContent-Type: {file.MimeType}\r\n\r\n";
        }

        /// <summary>A name inside quotes, escaped as browsers do.</summary>
        private static string Quotable(string name)
        {
            return name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
        }

        private sealed class Piece
        {
            private readonly FileItem _file;

            internal Piece(string text)
            {
                Stream = new MemoryStream(Encoding.UTF8.GetBytes(text), false);
            }

            internal Piece(FileItem file)
            {
                _file = file;
                Stream = file.Open();
            }

            internal Stream Stream { get; }

            internal void Close()
            {
                _file?.Close(Stream);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TaobaoTw.Iop.Internal;

namespace TaobaoTw.Iop
{
    /// <summary>
    /// Keeps the tokens in a file that is replaced as a whole. Processes may share it: one renews the tokens for all.
    /// On Unix only its owner can read it; on Windows, put it where only its owner can.
    /// </summary>
    public sealed class FileTokenStore : ITokenStore
    {
        private const uint OwnerOnly = 0x180;

        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
        private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

        private readonly string _path;

        /// <summary>A store.</summary>
        /// <param name="path">Where the file is or shall be; its folder must be there.</param>
        public FileTokenStore(string path)
        {
            _path = Path.GetFullPath(path);
        }

        /// <inheritdoc/>
        /// <exception cref="AuthorizationRequiredException">The file holds no tokens.</exception>
        public Task<TokenPair> LoadAsync(CancellationToken cancellationToken)
        {
            return Task.FromResult(File.Exists(_path) ? Read(File.ReadAllText(_path)) : null);
        }

        /// <inheritdoc/>
        public Task SaveAsync(TokenPair pair, CancellationToken cancellationToken)
        {
            if (pair == null)
            {
                throw new ArgumentNullException(nameof(pair));
            }
            string draft = _path + "." + Guid.NewGuid().ToString("N") + ".tmp";
            try
            {
                Write(draft, pair);
                if (File.Exists(_path))
                {
                    File.Replace(draft, _path, null);
                }
                else
                {
                    File.Move(draft, _path);
                }
            }
            finally
            {
                File.Delete(draft);
            }
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
        {
            DateTime last = DateTime.UtcNow + LongestWait;
            while (true)
            {
                try
                {
                    return Locked(_path + ".lock");
                }
                catch (IOException) when (Directory.Exists(Path.GetDirectoryName(_path)) && DateTime.UtcNow < last)
                {
                    // Another process has it.
                }
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }

        /// <summary>Shows where the file is.</summary>
        /// <returns>Its path.</returns>
        public override string ToString()
        {
            return "FileTokenStore " + _path;
        }

        [DllImport("libc", EntryPoint = "chmod")]
        private static extern int ChangeMode(string path, uint mode);

        private static FileStream Locked(string path)
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                // Some runtimes keep files from their own process only, unless told so.
                file.Lock(0, 1);
            }
            catch (PlatformNotSupportedException)
            {
                return file;
            }
            catch
            {
                file.Dispose();
                throw;
            }
            return file;
        }

        private static void Write(string path, TokenPair pair)
        {
            string text = JsonText.Write("tokens", new Dictionary<string, object>
            {
                { "access_token", pair.AccessToken },
                { "refresh_token", pair.RefreshToken },
                { "expires_at", pair.ExpiresAt?.ToUnixTimeSeconds() },
                { "refresh_expires_at", pair.RefreshExpiresAt?.ToUnixTimeSeconds() },
            });
            byte[] content = Encoding.UTF8.GetBytes(text);
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (Path.DirectorySeparatorChar == '/' && ChangeMode(path, OwnerOnly) != 0)
                {
                    throw new IOException("the token file could not be kept from others");
                }
                file.Write(content, 0, content.Length);
                file.Flush(true);
            }
        }

        private TokenPair Read(string text)
        {
            try
            {
                JsonValue fields = JsonText.Read(text);
                string token = fields["access_token"]?.AsText();
                if (!string.IsNullOrEmpty(token))
                {
                    return new TokenPair(
                        token,
                        fields["refresh_token"]?.AsText(),
                        Moment(fields["expires_at"]),
                        Moment(fields["refresh_expires_at"]));
                }
            }
            catch (FormatException)
            {
                // Said below, without what the file holds.
            }
            throw new AuthorizationRequiredException($"the file {_path} holds no tokens");
        }

        private static DateTimeOffset? Moment(JsonValue seconds)
        {
            decimal? number = seconds?.AsDecimal();
            return number > 0 && number < int.MaxValue * 100m
                ? DateTimeOffset.FromUnixTimeSeconds((long)number)
                : (DateTimeOffset?)null;
        }
    }
}

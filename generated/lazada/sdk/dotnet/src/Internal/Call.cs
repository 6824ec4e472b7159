using System;
using System.Collections.Generic;
using System.Linq;

namespace Lazada.Lazop.Internal
{
    /// <summary>A call that is ready to be signed: all of it checked, and all of it text.</summary>
    internal sealed class Call
    {
        internal string Url { get; set; }

        internal string ApiName { get; set; }

        internal bool IsGet { get; set; }

        internal string AccessToken { get; set; }

        /// <summary>Whether it cannot be made without a token, and none was given.</summary>
        internal bool NeedsStoredToken { get; set; }

        /// <summary>Whether it carries a token where there is one, and none was given.</summary>
        internal bool TakesStoredToken { get; set; }

        internal IReadOnlyList<KeyValuePair<string, string>> Parameters { get; set; }

        internal IReadOnlyList<KeyValuePair<string, FileItem>> Files { get; set; }

        internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; set; }

        internal bool IsIdempotent { get; set; }

        internal int MaxRetries { get; set; }

        /// <summary>How long the gateway may be silent; as the client's settings say where null.</summary>
        internal TimeSpan? ReadTimeout { get; set; }

        internal KnownErrors Errors { get; set; } = new KnownErrors();

        internal bool IsRest => Signer.IsRest(ApiName);

        internal bool IsRepeatable => Files.All(each => each.Value.IsRepeatable);

        /// <summary>Takes the parameters over as text. Throws InvalidRequestException for what cannot be sent.</summary>
        internal void Fill(IEnumerable<KeyValuePair<string, object>> parameters)
        {
            var texts = new List<KeyValuePair<string, string>>();
            var files = new List<KeyValuePair<string, FileItem>>();
            foreach (var parameter in parameters)
            {
                ParameterText.CheckName(ApiName, parameter.Key);
                if (parameter.Value is FileItem file)
                {
                    files.Add(new KeyValuePair<string, FileItem>(parameter.Key, file));
                    continue;
                }
                string text = ParameterText.Of(parameter.Key, parameter.Value);
                if (text.Length > 0)
                {
                    texts.Add(new KeyValuePair<string, string>(parameter.Key, text));
                }
            }
            Parameters = texts;
            Files = files;
            if (IsGet && files.Count > 0)
            {
                throw new InvalidRequestException("file-in-get", "a file is sent by POST, not by GET");
            }
        }
    }
}

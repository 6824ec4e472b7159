using System;
using System.Collections.Generic;

namespace Lazada.Lazop
{
    /// <summary>A request put together by name; use it in one thread until it is sent.</summary>
    public abstract class ApiRequest
    {
        private readonly List<KeyValuePair<string, object>> _parameters = new List<KeyValuePair<string, object>>();

        private readonly List<KeyValuePair<string, string>> _headers = new List<KeyValuePair<string, string>>();

        internal ApiRequest()
        {
        }

        internal string ApiName { get; private set; }

        internal string HttpMethod { get; private set; } = "POST";

        internal IReadOnlyList<KeyValuePair<string, object>> Parameters => _parameters;

        internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

        /// <summary>Sets which API is called.</summary>
        /// <param name="apiName">Its path, such as <c>/order/get</c>.</param>
        public void SetApiName(string apiName)
        {
            ApiName = apiName;
        }

        /// <summary>Sets the HTTP method; POST where it is not called.</summary>
        /// <param name="httpMethod">GET or POST.</param>
        public void SetHttpMethod(string httpMethod)
        {
            bool isGet = string.Equals(httpMethod, "GET", StringComparison.OrdinalIgnoreCase);
            if (!isGet && !string.Equals(httpMethod, "POST", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidRequestException("http-method", "the HTTP method is GET or POST");
            }
            HttpMethod = isGet ? "GET" : "POST";
        }

        /// <summary>Adds a parameter; an empty one is not sent. One of the same name is replaced.</summary>
        /// <param name="key">Its name.</param>
        /// <param name="value">Its value, not encoded.</param>
        public void AddApiParameter(string key, string value)
        {
            Replace(_parameters, key, value);
        }

        /// <summary>
        /// Adds a parameter that is no text: a number, true or false, or a list or dictionary, which is
        /// sent as one JSON text.
        /// </summary>
        /// <param name="key">Its name.</param>
        /// <param name="value">Its value; it must not change until the request is sent.</param>
        public void AddApiParameter(string key, object value)
        {
            Replace(_parameters, key, value);
        }

        /// <summary>Adds a file to upload.</summary>
        /// <param name="key">The parameter's name.</param>
        /// <param name="file">The file.</param>
        public void AddFileParameter(string key, FileItem file)
        {
            Replace(_parameters, key, file);
        }

        /// <summary>Adds an HTTP header.</summary>
        /// <param name="key">Its name.</param>
        /// <param name="value">Its value.</param>
        public void AddHeaderParameter(string key, string value)
        {
            Replace(_headers, key, value);
        }

        private static void Replace<T>(List<KeyValuePair<string, T>> entries, string key, T value)
        {
            entries.RemoveAll(each => each.Key == key);
            entries.Add(new KeyValuePair<string, T>(key, value));
        }
    }
}

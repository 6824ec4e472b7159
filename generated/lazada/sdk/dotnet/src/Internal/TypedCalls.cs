using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Lazada.Lazop.Internal
{
    /// <summary>Makes typed calls: errors are thrown, answers become results.</summary>
    internal sealed class TypedCalls
    {
        private readonly Gateway _gateway;

        internal TypedCalls(Gateway gateway)
        {
            _gateway = gateway;
        }

        internal T Run<T>(Endpoint endpoint, InputObject request, CallOptions options, Func<Answer, T> read)
        {
            return RunAsync(endpoint, request, options, read, CancellationToken.None).GetAwaiter().GetResult();
        }

        internal async Task<T> RunAsync<T>(
            Endpoint endpoint,
            InputObject request,
            CallOptions options,
            Func<Answer, T> read,
            CancellationToken cancellation)
        {
            Call call = _gateway.Prepare(endpoint, request, options);
            Answer answer = await _gateway.AnswerAsync(call, cancellation).ConfigureAwait(false);
            if (answer.IsError)
            {
                throw answer.ToException(_gateway.Secrets(call));
            }
            ApiException failed = answer.BusinessException(endpoint.Failure, _gateway.Secrets(call));
            return failed == null ? read(answer) : throw failed;
        }

        /// <summary>The pages of a list, each fetched when it is asked for.</summary>
        internal IEnumerable<T> Pages<T>(
            Endpoint endpoint, Pagination rule, InputObject request, CallOptions options, Func<Answer, T> read)
            where T : ApiResult
        {
            if (request == null)
            {
                throw new ArgumentNullException(nameof(request));
            }
            return Walk(endpoint, rule, request, options, read);
        }

        private IEnumerable<T> Walk<T>(
            Endpoint endpoint, Pagination rule, InputObject request, CallOptions options, Func<Answer, T> read)
            where T : ApiResult
        {
            long seen = 0;
            string previous = null;
            while (request != null)
            {
                Dictionary<string, object> sent = request.ListFilledMembers().ToDictionary(each => each.Key, each => each.Value);
                T page = Run(endpoint, request, options, read);
                string items = page.Raw.At(rule.Items)?.ToJson();
                if (rule.Count(page.Raw) == 0 || items == previous)
                {
                    // A gateway that ignores where a page should begin would send the first one for ever.
                    yield break;
                }
                yield return page;
                previous = items;
                object next = rule.After(sent, page.Raw, seen);
                seen += rule.Count(page.Raw);
                sent[rule.Parameter] = next;
                request = next == null ? null : new PageRequest(sent);
            }
        }
    }
}

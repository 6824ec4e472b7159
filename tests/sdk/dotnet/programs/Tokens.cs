using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Scenarios
{
    /// <summary>Calls whose token comes from a store.</summary>
    internal static class Tokens
    {
        /// <summary>A code becomes tokens, and calls take them from there; from memory where no store is named.</summary>
        internal static void Authorize(string[] arguments)
        {
            string path = Path.Combine(arguments[1], "tokens.json");
            using (var client = Client(arguments[0], new FileTokenStore(path)))
            {
                client.Authorize("a-code");
                Program.Say("order", Order(client));
            }
            using (var client = Client(arguments[0], new FileTokenStore(path)))
            {
                Program.Say("later", Order(client));
            }
            using (var client = Client(arguments[0], null))
            {
                client.AuthorizeAsync("a-code").GetAwaiter().GetResult();
                Program.Say("memory", Order(client));
                Program.Say("given", Order(client, new CallOptions { AccessToken = Program.Token }));
            }
        }

        /// <summary>Threads and tasks of one process find the stored token spent.</summary>
        internal static void Shared(string[] arguments)
        {
            using (var client = Client(arguments[0], new FileTokenStore(arguments[1])))
            {
                var calls = Enumerable.Range(0, 12).Select(number => number % 2 == 0
                    ? Task.Run(() => Order(client))
                    : client.Order.GetAsync(new OrderGetRequest { OrderId = 1 }).ContinueWith(_ => "300012345678901234"));
                Program.Say("orders", string.Join(" ", Task.WhenAll(calls).GetAwaiter().GetResult().Distinct()));
            }
        }

        /// <summary>What is said where no token can be had.</summary>
        internal static void Refused(string[] arguments)
        {
            var past = DateTimeOffset.UtcNow.AddDays(-1);
            string broken = Path.Combine(arguments[1], "broken.json");
            File.WriteAllText(broken, "{\"access_token\": ");
            Try("none", arguments[0], null);
            Try("spent", arguments[0], new MemoryTokenStore(new TokenPair("canary-token-1", null, past)));
            Try("ended", arguments[0], new MemoryTokenStore(new TokenPair("canary-token-2", "canary-refresh", past, past)));
            Try("unknown", arguments[0], new MemoryTokenStore(new TokenPair("canary-token-3", "canary-refresh")));
            Try("broken", arguments[0], new FileTokenStore(broken));
            Try("no folder", arguments[0], new FileTokenStore(Path.Combine(arguments[1], "none", "tokens.json")));
            using (var client = Client(arguments[0], null))
            {
                Program.Say("policy", client.Seller.PolicyGet(new SellerPolicyGetRequest { Country = "sg" }).ResponseInfo.StatusCode);
            }
            Program.Say("pair", new TokenPair("canary-token-1", "canary-refresh", past));
        }

        /// <summary>Who gives up waiting does not lose the tokens that a renewal brings.</summary>
        internal static void GivenUp(string[] arguments)
        {
            var store = new MemoryTokenStore(new TokenPair("old", arguments[1], DateTimeOffset.UtcNow));
            using (var client = Client(arguments[0], store))
            using (var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300)))
            {
                try
                {
                    client.Order.GetAsync(new OrderGetRequest { OrderId = 1 }, null, cancellation.Token).GetAwaiter().GetResult();
                }
                catch (OperationCanceledException)
                {
                    Program.Say("given_up", true);
                }
                TokenPair kept = store.LoadAsync(CancellationToken.None).GetAwaiter().GetResult();
                Program.Say("kept", kept.AccessToken != "old");
                Program.Say("order", Order(client));
            }
        }

        private static LazopClient Client(string url, ITokenStore store)
        {
            return new LazopClient(url, Program.Key, Program.Secret, new ClientOptions { TokenStore = store });
        }

        private static string Order(LazopClient client, CallOptions options = null)
        {
            return client.Order.Get(new OrderGetRequest { OrderId = 1 }, options).Data.OrderId.ToString();
        }

        private static void Try(string name, string url, ITokenStore store)
        {
            using (var client = Client(url, store))
            {
                try
                {
                    Order(client);
                    Program.Say(name, "answered");
                }
                catch (Exception error) when (error is SdkException || error is IOException)
                {
                    Program.Say(name, error.GetType().Name + ": " + error.Message);
                }
            }
        }
    }
}

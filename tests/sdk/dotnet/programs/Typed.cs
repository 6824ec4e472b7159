using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Harbour.Client;
using Harbour.Client.Models;

namespace Scenarios
{
    /// <summary>The typed surface.</summary>
    internal static class Typed
    {
        internal static void Run(string[] arguments)
        {
            var options = new ClientOptions { AccessToken = Program.Token };
            using (var client = Program.Client(arguments[0], options))
            {
                var got = client.Ship.Get(new ShipGetRequest
                {
                    ShipId = 9007199254740993,
                    GetTypeValue2 = "a \"b\" \\ 裙子 é😀",
                    ExtraValue = true,
                });
                Program.Say("id", got.Data.Id);
                Program.Say("price", got.Data.Price);
                Program.Say("sold", got.Data.Sold);
                Program.Say("tags", string.Join(",", got.Data.Tags));
                Program.Say("sizes", string.Join("|", got.Data.Sizes.Select(each => each.ToString())));
                Program.Say("crew", got.Data.Crew[0].Name + " " + got.Data.Crew[0].List.ToJson());
                Program.Say("unknown", got.Data.Raw["unknown"].ToJson());
                Program.Say("raw", got.RawValue);
                Program.Say("code", got.Code);
                Program.Say("list", got.List[0].ToJson());
                Program.Say("request_id", got.ResponseInfo.RequestId);
                Program.Say("body", got.ResponseInfo.Body.StartsWith("{", StringComparison.Ordinal));

                var plan = new ShipBuildPlan
                {
                    Note = "a/b <é>",
                    KeelId = 9223372036854775807,
                    Fast = false,
                    Decks = new[] { new ShipBuildPlanDecks { Area = 1.10m } },
                };
                plan.Extra["more"] = new[] { 1, 2 };
                var request = new ShipBuildRequest { Plan = plan, Ids = new long[] { 1, 2 } };
                request.Extra["unknown"] = 1.5;
                var built = client.Ship.BuildAsync(request).Result;
                Program.Say("ship_id", built.ShipId);
            }
        }

        internal static void Error(string[] arguments)
        {
            using (var client = Program.Client(arguments[0], new ClientOptions { MaxRetries = 0 }))
            {
                Try("missing", () => client.Ship.Build(new ShipBuildRequest()));
                Try("token", () => client.Ship.Get(
                    new ShipGetRequest { ShipId = 1 }, new CallOptions { AccessToken = "canary-wrong" }));
                Try("business", () => client.Ship.GetAll(new ShipGetAllRequest()));
                Try("null", () => client.Ship.GetAll(null));
            }
        }

        internal static void Payload(string[] arguments)
        {
            var sunk = new ShipSunkRequest(JsonValue.Parse("{\"ship_id\":\"5\",\"where\":\"{\\\"depth\\\":\\\"10.50\\\"}\"}"));
            Program.Say("ship_id", sunk.ShipId);
            Program.Say("depth", sunk.Where.Depth);
            byte[] body = Encoding.UTF8.GetBytes(arguments[0]);
            Program.Say("authentic", Webhook.IsAuthentic(Program.Key, Program.Secret, body, arguments[1]));
            body[0] ^= 1;
            Program.Say("forged", Webhook.IsAuthentic(Program.Key, Program.Secret, body, arguments[1]));
            Program.Say("cut", Webhook.IsAuthentic(Program.Key, Program.Secret, body, arguments[1].Substring(2)));
            Program.Say("absent", Webhook.IsAuthentic(Program.Key, Program.Secret, body, null));
            var call = new Dictionary<string, string> { { "ship_id", "5" }, { "app_key", Program.Key } };
            Program.Say("unsigned-call", Webhook.IsAuthenticCall(Program.Secret, "/ship/sunk", call));
            call["http_sign"] = arguments[2];
            Program.Say("authentic-call", Webhook.IsAuthenticCall(Program.Secret, "/ship/sunk", call));
            call["ship_id"] = "6";
            Program.Say("forged-call", Webhook.IsAuthenticCall(Program.Secret, "/ship/sunk", call));
        }

        internal static void Pages(string[] arguments)
        {
            using (var client = Program.Client(arguments[0]))
            {
                var offset = client.Ship.ListPages(new ShipListRequest { Limit = 2 });
                Program.Say("offset", string.Join(" ", offset.Select(page => string.Join(",", page.Data.Rows))));
                var pages = client.Ship.ListPagesPages(new ShipListPagesRequest { Page = 1, Limit = 2 });
                Program.Say("page", string.Join(" ", pages.Select(page => string.Join(",", page.Data.Rows))));
                var marks = client.Ship.ListMarksPages(new ShipListMarksRequest());
                Program.Say("cursor", string.Join(" ", marks.Select(page => string.Join(",", page.Data.Rows))));
                Program.Say("first", marks.First().Data.Rows[0]);
            }
        }

        /// <summary>A gateway that sends one page for ever.</summary>
        internal static void Stubborn(string[] arguments)
        {
            using (var client = Program.Client(arguments[0]))
            {
                Program.Say("pages", client.Ship.ListPages(new ShipListRequest()).Take(9).Count());
            }
        }

        internal static void Gateways(string[] arguments)
        {
            Program.Say("one", UrlConstants.API_GATEWAY_URL_ONE);
            Program.Say("authorization", UrlConstants.API_AUTHORIZATION_URL);
            Program.Say("tw", TaobaoTw.Iop.UrlConstants.API_GATEWAY_URL_TW);
            Program.Say("tw-authorization", TaobaoTw.Iop.UrlConstants.API_AUTHORIZATION_URL_TW);
            foreach (string url in new[] { null, UrlConstants.API_GATEWAY_URL_ONE, "http://127.0.0.1/rest", "ftp://a", "a" })
            {
                try
                {
                    Program.Client(url).Dispose();
                    Program.Say("url " + url, "taken");
                }
                catch (ArgumentException error)
                {
                    Program.Say("url " + url, error.GetType().Name);
                }
            }
        }

        /// <summary>A gateway of the user's own serves every call; the platform's gives way to the endpoint's own.</summary>
        internal static void Hosts(string[] arguments)
        {
            foreach (string url in new[] { UrlConstants.API_GATEWAY_URL_ONE, "https://west.ships.example/rest", "https://my.example/rest" })
            {
                var asked = new List<string>();
                var options = new ClientOptions { HttpHandler = new Noting(asked), AccessToken = Program.Token };
                using (var client = Program.Client(url, options))
                {
                    client.Ship.Build(new ShipBuildRequest { Plan = new ShipBuildPlan { Note = "a" } });
                    client.Ship.GetAll(new ShipGetAllRequest());
                    client.Ship.Get(new ShipGetRequest { ShipId = 1 });
                }
                Program.Say(new Uri(url).Host, string.Join(" ", asked));
            }
        }

        private static void Try<T>(string name, Func<T> call)
        {
            try
            {
                call();
                Program.Say(name, "no exception");
            }
            catch (ApiException error)
            {
                Program.Say(name, $"{error.GetType().Name}|{error.Code}|{error.ApiMessage}|{error.Solution}");
                Program.Say(name + "-trace", error.ToString());
            }
            catch (InvalidRequestException error)
            {
                Program.Say(name, error.Rule);
            }
            catch (ArgumentNullException error)
            {
                Program.Say(name, error.ParamName);
            }
        }

        /// <summary>Answers every call, and notes which host it was for.</summary>
        private sealed class Noting : HttpMessageHandler
        {
            private readonly List<string> _hosts;

            internal Noting(List<string> hosts)
            {
                _hosts = hosts;
            }

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
            {
                _hosts.Add(request.RequestUri.Host);
                var answer = new HttpResponseMessage { Content = new StringContent("{\"code\": \"0\"}") };
                return Task.FromResult(answer);
            }
        }
    }
}

using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Harbour.Client;
using Harbour.Client.Models;

namespace Scenarios
{
    /// <summary>Calls while something goes wrong.</summary>
    internal static class Faults
    {
        internal static void Run(string[] arguments)
        {
            var options = new ClientOptions
            {
                ReadTimeout = TimeSpan.FromMilliseconds(1500),
                ConnectTimeout = TimeSpan.FromMilliseconds(1500),
                AccessToken = Program.Token,
            };
            Stopwatch watch = Stopwatch.StartNew();
            using (var client = Program.Client(arguments[0], options))
            {
                try
                {
                    Call(client, arguments[1]);
                }
                catch (ApiException error)
                {
                    Program.SayError(error);
                    Program.Say("retry_after", error.RetryAfter?.TotalSeconds);
                }
                catch (TransportException error)
                {
                    Program.SayError(error);
                    Program.Say("may_have_been_processed", error.MayHaveBeenProcessed);
                    Program.Say("status", (error as UnreadableAnswerException)?.StatusCode);
                }
            }
            Program.Say("seconds", watch.Elapsed.TotalSeconds);
        }

        internal static void Clock(string[] arguments)
        {
            var options = new ClientOptions { Clock = () => DateTimeOffset.UtcNow.AddHours(-5), AccessToken = Program.Token };
            using (var client = Program.Client(arguments[0], options))
            {
                for (int round = 0; round < 3; round++)
                {
                    client.Ship.Build(new ShipBuildRequest { Plan = new ShipBuildPlan { Note = "a" } });
                }
                Program.Say("answered", true);
            }
        }

        internal static void Threads(string[] arguments)
        {
            int answered = 0;
            int wrong = 0;
            // So many faults in a row do not happen by chance.
            var options = new ClientOptions { AccessToken = Program.Token, MaxRetries = 8 };
            using (var client = Program.Client(arguments[0], options))
            {
                var threads = Enumerable.Range(0, 16).Select(number => new Thread(() =>
                {
                    for (int round = 0; round < 20; round++)
                    {
                        string id = client.Ship.Get(new ShipGetRequest { ShipId = number }).Data?.Id?.ToString();
                        Interlocked.Increment(ref answered);
                        if (id != "9007199254740993")
                        {
                            Interlocked.Increment(ref wrong);
                        }
                    }
                })).ToList();
                threads.ForEach(each => each.Start());
                threads.ForEach(each => each.Join());
            }
            Program.Say("answered", answered);
            Program.Say("wrong", wrong);
        }

        internal static void Window(string[] arguments)
        {
            SynchronizationContext.SetSynchronizationContext(new BusyContext());
            using (var client = Program.Client(arguments[0]))
            {
                Call(client, "post");
            }
        }

        internal static void Idle(string[] arguments)
        {
            using (var client = Program.Client(arguments[0]))
            {
                for (int round = 0; round < 3; round++)
                {
                    client.Ship.Build(new ShipBuildRequest { Plan = new ShipBuildPlan() });
                    Thread.Sleep(300);
                }
                Program.Say("answered", true);
            }
        }

        internal static void Trusted(string[] arguments)
        {
            var handler = new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) =>
                    certificate.GetSerialNumberString() == arguments[1],
            };
            using (handler)
            using (var client = Program.Client(arguments[0], new ClientOptions { HttpHandler = handler }))
            {
                client.Ship.Build(new ShipBuildRequest { Plan = new ShipBuildPlan() });
                Program.Say("answered", true);
            }
        }

        internal static void GivenUp(string[] arguments)
        {
            using (var client = Program.Client(arguments[0]))
            using (var source = new CancellationTokenSource(300))
            {
                Stopwatch watch = Stopwatch.StartNew();
                try
                {
                    client.Ship.GetAllAsync(new ShipGetAllRequest(), null, source.Token).GetAwaiter().GetResult();
                    Program.Say("exception", "none");
                }
                catch (OperationCanceledException)
                {
                    Program.Say("exception", "OperationCanceledException");
                }
                Program.Say("seconds", watch.Elapsed.TotalSeconds);
            }
        }

        internal static void Patient(string[] arguments)
        {
            var options = new ClientOptions { ReadTimeout = TimeSpan.FromMilliseconds(300), AccessToken = Program.Token };
            using (var client = Program.Client(arguments[0], options))
            {
                var own = new CallOptions { ReadTimeout = TimeSpan.FromSeconds(20) };
                Program.Say("id", client.Ship.Get(new ShipGetRequest { ShipId = 1 }, own).Data.Id);
            }
        }

        private static void Call(HarbourClient client, string kind)
        {
            if (kind == "get")
            {
                Program.Say("id", client.Ship.Get(new ShipGetRequest { ShipId = 1 }).Data.Id);
            }
            else if (kind == "post")
            {
                var plan = new ShipBuildPlan { Note = "canary-value" };
                Program.Say("ship_id", client.Ship.Build(new ShipBuildRequest { Plan = plan }).ShipId);
            }
            else
            {
                var request = new HarbourRequest();
                request.SetApiName("/ship/build");
                request.AddApiParameter("plan", "{\"note\":\"canary-value\"}");
                Documented.Say(client.Execute(request, Program.Token));
            }
        }

        /// <summary>The thread of a window, which does nothing else while a call blocks it.</summary>
        private sealed class BusyContext : SynchronizationContext
        {
            public override void Post(SendOrPostCallback callback, object state)
            {
            }
        }
    }
}

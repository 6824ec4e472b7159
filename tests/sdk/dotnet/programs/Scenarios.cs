using System;
using System.Collections.Generic;
using Harbour.Client;

namespace Scenarios
{
    /// <summary>Runs the scenario that the first argument names; prints lines of name and value.</summary>
    internal static class Program
    {
        internal const string Key = "123456";
        internal const string Secret = "canary-secret";
        internal const string Token = "canary-token";

        private static readonly Dictionary<string, Action<string[]>> All = new Dictionary<string, Action<string[]>>
        {
            { "vectors", Vectors.Run },
            { "agreement", Agreement.Run },
            { "documented", Documented.Run },
            { "top", Documented.Top },
            { "upload", Documented.Upload },
            { "refusals", Documented.Refusals },
            { "headers", Documented.Headers },
            { "numbers", Values.Numbers },
            { "json", Values.Json },
            { "typed", Typed.Run },
            { "typed-error", Typed.Error },
            { "pages", Typed.Pages },
            { "stubborn", Typed.Stubborn },
            { "payload", Typed.Payload },
            { "gateways", Typed.Gateways },
            { "hosts", Typed.Hosts },
            { "fault", Faults.Run },
            { "clock", Faults.Clock },
            { "threads", Faults.Threads },
            { "given-up", Faults.GivenUp },
            { "patient", Faults.Patient },
            { "window", Faults.Window },
            { "idle", Faults.Idle },
            { "trusted", Faults.Trusted },
            { "platforms", Platforms.Run },
            { "tokens", Tokens.Authorize },
            { "tokens-shared", Tokens.Shared },
            { "tokens-refused", Tokens.Refused },
            { "tokens-given-up", Tokens.GivenUp },
            { "secrets", Secrets.Run },
        };

        internal static void Say(string name, object value)
        {
            string text = value == null ? "null" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
            Console.WriteLine(name + "=" + Uri.EscapeDataString(text));
        }

        internal static HarbourClient Client(string url, ClientOptions options = null)
        {
            return new HarbourClient(url, Key, Secret, options);
        }

        internal static void SayError(Exception error)
        {
            Say("exception", error.GetType().Name);
            Say("message", error.Message);
            Console.WriteLine("trace=" + Uri.EscapeDataString(error.ToString()));
        }

        private static void Main(string[] arguments)
        {
            var rest = new string[arguments.Length - 1];
            Array.Copy(arguments, 1, rest, 0, rest.Length);
            All[arguments[0]](rest);
        }
    }
}

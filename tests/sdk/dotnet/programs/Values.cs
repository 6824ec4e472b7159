using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Harbour.Client;
using Harbour.Client.Internal;

namespace Scenarios
{
    /// <summary>Values to text, and JSON to values.</summary>
    internal static class Values
    {
        internal static void Numbers(string[] arguments)
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo("de-DE");
            Program.Say("decimal", ParameterText.Of("a", 1234567.8900m));
            Program.Say("float", ParameterText.Of("a", 0.1f));
            Program.Say("tiny", ParameterText.Of("a", 5e-324));
            Program.Say("huge", ParameterText.Of("a", 1.7976931348623157e308));
            Program.Say("third", ParameterText.Of("a", 1.0 / 3));
            Program.Say("ulong", ParameterText.Of("a", ulong.MaxValue));
            Program.Say("nested", ParameterText.Of("a", new object[] { 1.5m, -0.25, 2.0, null, true, "é/\u2028\u0001" }));
            Program.Say("map", ParameterText.Of("a", new SortedDictionary<string, int> { { "b", 1 }, { "a", 2 } }));
            Program.Say("null", ParameterText.Of("a", JsonValue.Parse("null")));
        }

        internal static void Json(string[] arguments)
        {
            foreach (string text in arguments)
            {
                Program.Say(Uri.EscapeDataString(text), Read(text));
            }
            Program.Say("deep", Read(new string('[', 100000)));
            JsonValue value = JsonValue.Parse(
                "{\"id\":9007199254740993,\"t\":\"12.50\",\"e\":1e3,\"b\":\"false\",\"n\":12345678901234567890123456789.1,\"x\":1e-40}");
            Program.Say("id", value["id"].AsInteger());
            Program.Say("text-decimal", value["t"].AsDecimal());
            Program.Say("exponent", value["e"].AsInteger());
            Program.Say("boolean", value["b"].AsBoolean());
            Program.Say("inexact", value["n"].AsDecimal());
            Program.Say("inexact-text", value["n"].AsText());
            Program.Say("too-small", value["x"].AsDecimal());
            Program.Say("no-integer", value["t"].AsInteger());
            Program.Say("missing", value["missing"]);
        }

        private static string Read(string text)
        {
            try
            {
                return JsonValue.Parse(text).ToJson();
            }
            catch (FormatException)
            {
                return "refused";
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using Harbour.Client;
using Harbour.Client.Internal;

namespace Scenarios
{
    /// <summary>Signs every vector by the way that calls go.</summary>
    internal static class Vectors
    {
        internal static void Run(string[] arguments)
        {
            JsonValue file = JsonValue.Parse(File.ReadAllText(arguments[0]));
            foreach (JsonValue vector in file["cases"].Items)
            {
                Program.Say(Uri.EscapeDataString(vector["name"].AsText()), Signed(vector));
            }
        }

        internal static object Plain(JsonValue value)
        {
            switch (value.Kind)
            {
                case JsonKind.Text:
                    return value.AsText();
                case JsonKind.Boolean:
                    return value.AsBoolean();
                case JsonKind.Number:
                    string digits = value.AsText();
                    return digits.IndexOfAny(new[] { '.', 'e', 'E' }) < 0
                        ? BigInteger.Parse(digits, CultureInfo.InvariantCulture)
                        : (object)double.Parse(digits, CultureInfo.InvariantCulture);
                case JsonKind.List:
                    return value.Items.Select(Plain).ToList();
                case JsonKind.Object:
                    return value.Members.ToDictionary(each => each.Key, each => Plain(each.Value));
                default:
                    return null;
            }
        }

        private static string Signed(JsonValue vector)
        {
            var call = new Call { ApiName = vector["api_name"].AsText() };
            var business = vector["parameters"].Members
                .Select(each => new KeyValuePair<string, object>(each.Key, Plain(each.Value)));
            var files = vector["files"].Items
                .Select(each => new KeyValuePair<string, object>(each.AsText(), new FileItem("a", new byte[0])));
            try
            {
                call.Fill(business.Concat(files));
            }
            catch (InvalidRequestException error)
            {
                return error.Rule;
            }
            var system = vector["system"].Members
                .Select(each => new KeyValuePair<string, string>(each.Key, each.Value.AsText()));
            var parameters = system.Concat(call.Parameters).ToList();
            return Signer.StringToSign(call.ApiName, parameters) + "\n"
                + Signer.Sign(vector["secret"].AsText(), call.ApiName, parameters);
        }
    }
}

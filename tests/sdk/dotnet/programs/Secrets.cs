using System;
using System.Collections.Generic;
using Harbour.Client;
using Harbour.Client.Internal;
using Harbour.Client.Models;

namespace Scenarios
{
    /// <summary>Prints every object that holds a secret as debuggers and logs would.</summary>
    internal static class Secrets
    {
        internal static void Run(string[] arguments)
        {
            var options = new ClientOptions { AccessToken = Program.Token };
            var request = new HarbourRequest();
            request.SetApiName("/ship/build");
            request.AddApiParameter("plan", "{\"note\":\"canary-value\"}");
            request.AddHeaderParameter("X-Secret", "canary-value");
            using (var client = Program.Client(arguments[0], options))
            {
                HarbourResponse response = client.Execute(request, Program.Token);
                var credentials = new Credentials(arguments[0], Program.Key, Program.Secret);
                Call call = client.GatewayCore.Prepare(request, Program.Token);
                var held = new List<object>
                {
                    client, options, request, response, response.Json, credentials, call, client.GatewayCore, client.Ship,
                    new SignedCall(call, credentials, PlatformProfile.Value, DateTimeOffset.UtcNow),
                    new CallOptions { AccessToken = Program.Token },
                    new ShipBuildRequest { Plan = new ShipBuildPlan { Note = "canary-value" } },
                    new FileItem("canary-value", new byte[1]).ToString(),
                    new Failure { Code = "A", Body = Program.Token }.Summary,
                };
                for (int index = 0; index < held.Count; index++)
                {
                    Program.Say("object" + index, held[index]);
                }
                Program.Say("objects", held.Count);
            }
        }
    }
}

using System;
using Harbour.Client;
using TaobaoTw.Iop;
using TaobaoTw.Iop.Models;

namespace Scenarios
{
    /// <summary>Two platforms' clients in one process.</summary>
    internal static class Platforms
    {
        internal static void Run(string[] arguments)
        {
            using (var harbour = new HarbourClient(arguments[0], Program.Key, Program.Secret))
            using (IIopClient iop = new IopClient(arguments[1], Program.Key, Program.Secret))
            {
                var request = new HarbourRequest();
                request.SetApiName("/ship/build");
                request.AddApiParameter("plan", "{}");
                Program.Say("harbour", harbour.Execute(request).RequestId);
                var create = new IopRequest();
                create.SetApiName("/auth/token/create");
                create.AddApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91");
                IopResponse response = iop.Execute(create);
                Program.Say("iop", response.IsError() + " " + response.Code);
                var result = ((IopClient)iop).Auth.TokenCreate(new AuthTokenCreateRequest { Code = "2_2DL4DV3jcU1UOT7WGI1A4rY91" });
                Program.Say("expires_in", result.ExpiresIn);
                Program.Say("account", result.Account);
            }
        }
    }
}

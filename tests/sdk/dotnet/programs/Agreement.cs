using System;
using Lazada.Lazop;
using Lazada.Lazop.Models;

namespace Scenarios
{
    /// <summary>Asks for every answer twice and prints how each call ended: class, code, message, pause, text.</summary>
    internal static class Agreement
    {
        internal static void Run(string[] arguments)
        {
            var options = new ClientOptions { AccessToken = Program.Token, MaxRetries = 1 };
            using (var client = new LazopClient(arguments[0], Program.Key, Program.Secret, options))
            {
                for (int number = 0; number < int.Parse(arguments[1]); number++)
                {
                    var order = new OrderGetRequest { OrderId = number };
                    var cancel = new OrderReverseCancelCreateRequest { OrderId = number, ReasonId = 1 };
                    cancel.OrderItemIdList = new long[] { 1 };
                    End(number + "-read", () => client.Order.Get(order));
                    End(number + "-write", () => client.Order.ReverseCancelCreate(cancel));
                }
            }
        }

        private static void End(string name, Action call)
        {
            try
            {
                call();
                Program.Say(name, "\n\n\n\n");
            }
            catch (ApiException error)
            {
                double? pause = error.RetryAfter?.TotalSeconds;
                Program.Say(name, $"{error.GetType().Name}\n{error.Code}\n{error.ApiMessage}\n{pause}\n{error}");
            }
            catch (SdkException error)
            {
                Program.Say(name, $"{error.GetType().Name}\n\n\n\n{error}");
            }
        }
    }
}

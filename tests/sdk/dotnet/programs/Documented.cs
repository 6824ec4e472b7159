using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Harbour.Client;

namespace Scenarios
{
    /// <summary>The documented surface.</summary>
    internal static class Documented
    {
        internal static void Run(string[] arguments)
        {
            IHarbourClient client = Program.Client(arguments[0]);
            HarbourRequest request = new HarbourRequest();
            request.SetApiName(arguments[1]);
            request.SetHttpMethod(arguments[2]);
            foreach (string pair in arguments.Skip(4))
            {
                request.AddApiParameter(pair.Split('=')[0], pair.Substring(pair.IndexOf('=') + 1));
            }
            HarbourResponse response = arguments[3].Length == 0
                ? client.Execute(request)
                : client.Execute(request, arguments[3]);
            Say(response);
            client.Dispose();
        }

        internal static void Top(string[] arguments)
        {
            var request = new HarbourRequest();
            request.SetApiName("harbour.ship.find");
            request.AddApiParameter("query", new Dictionary<string, object> { { "名", new object[] { 1, "a/b" } } });
            using (var client = Program.Client(arguments[0]))
            {
                Say(client.Execute(request, Program.Token));
            }
        }

        internal static void Upload(string[] arguments)
        {
            var request = new HarbourRequest();
            request.SetApiName("/ship/paint");
            request.AddApiParameter("name", "裙子 \"q\"");
            request.AddFileParameter("picture", Item(arguments[1], arguments[2]));
            using (var client = Program.Client(arguments[0]))
            {
                HarbourResponse response = client.Execute(request);
                Say(response);
                Program.Say("peak", System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64);
            }
        }

        internal static void Refusals(string[] arguments)
        {
            using (var client = Program.Client(arguments[0]))
            {
                Refuse(client, "reserved", request => request.AddApiParameter("app_key", "1"));
                Refuse(client, "reserved-sign", request => request.AddApiParameter("sign", string.Empty));
                Refuse(client, "name", request => request.AddApiParameter("裙子", "1"));
                Refuse(client, "surrogate", request => request.AddApiParameter("a", "x\ud800"));
                Refuse(client, "bytes", request => request.AddApiParameter("a", (object)new byte[] { 1 }));
                Refuse(client, "date", request => request.AddApiParameter("a", DateTime.MinValue));
                Refuse(client, "infinite", request => request.AddApiParameter("a", double.NaN));
                Refuse(client, "cycle", request => request.AddApiParameter("a", Cycle()));
                Refuse(client, "header", request => request.AddHeaderParameter("X-A", "1\r\nX-B: 2"));
                Refuse(client, "header-name", request => request.AddHeaderParameter("Content-Length", "7"));
                Refuse(client, "api-name", request => request.SetApiName(string.Empty));
                Refuse(client, "method", request => request.SetHttpMethod("DELETE"));
                Refuse(client, "direction", request => Get(request, "a\u200eb"));
                Refuse(client, "long", request => Get(request, new string('a', 70000)));
            }
        }

        private static void Get(HarbourRequest request, string value)
        {
            request.SetHttpMethod("GET");
            request.AddApiParameter("a", value);
        }

        internal static void Headers(string[] arguments)
        {
            var request = new HarbourRequest();
            request.SetApiName("/ship/get/all");
            request.AddHeaderParameter("X-Trace", "abc");
            using (var client = Program.Client(arguments[0]))
            {
                client.Execute(request);
                client.Execute(request);
            }
        }

        internal static void Say(HarbourResponse response)
        {
            Program.Say("is_error", response.IsError());
            Program.Say("type", response.Type);
            Program.Say("code", response.Code);
            Program.Say("message", response.Message);
            Program.Say("request_id", response.RequestId);
            Program.Say("body", response.Body);
        }

        private static FileItem Item(string kind, string path)
        {
            switch (kind)
            {
                case "path":
                    return new FileItem(path);
                case "bytes":
                    return new FileItem("ä \"b\".png", File.ReadAllBytes(path), "image/png");
                default:
                    return new FileItem("pipe", new Pipe(File.OpenRead(path)));
            }
        }

        private static List<object> Cycle()
        {
            var cycle = new List<object>();
            cycle.Add(cycle);
            return cycle;
        }

        private static void Refuse(HarbourClient client, string name, Action<HarbourRequest> spoil)
        {
            var request = new HarbourRequest();
            request.SetApiName("/ship/build");
            try
            {
                spoil(request);
                client.Execute(request);
                Program.Say(name, "sent");
            }
            catch (InvalidRequestException error)
            {
                Program.Say(name, error.Rule);
            }
        }

        /// <summary>A stream that can be read once only, and tells no length.</summary>
        private sealed class Pipe : Stream
        {
            private readonly Stream _inner;

            internal Pipe(Stream inner)
            {
                _inner = inner;
            }

            public override bool CanRead => true;

            public override bool CanSeek => false;

            public override bool CanWrite => false;

            public override long Length => throw new NotSupportedException();

            public override long Position
            {
                get { throw new NotSupportedException(); }
                set { throw new NotSupportedException(); }
            }

            public override void Flush()
            {
            }

            public override int Read(byte[] buffer, int offset, int count)
            {
                return _inner.Read(buffer, offset, count);
            }

            public override long Seek(long offset, SeekOrigin origin)
            {
                throw new NotSupportedException();
            }

            public override void SetLength(long value)
            {
                throw new NotSupportedException();
            }

            public override void Write(byte[] buffer, int offset, int count)
            {
                throw new NotSupportedException();
            }
        }
    }
}

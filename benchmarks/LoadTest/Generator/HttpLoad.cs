using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>One worker on one HTTP/1.1 connection.</summary>
internal sealed class HttpLoad(Socket socket, IPEndPoint target, IRequestSource requests, Pace pace) : ILoadConnection
{
    private readonly byte[] _received = new byte[64 * 1024];
    private readonly byte[] _body = new byte[requests.MaxLength];
    private IdSource _ids = new((ulong)Random.Shared.NextInt64());

    public void Run(LoadResult result)
    {
        socket.ReceiveTimeout = 30_000;
        var spans = requests.SpansPerRequest;
        while (pace.IsRunning)
        {
            if (!pace.TryTake(out var number, out var wait))
            {
                Thread.Sleep(wait);
                continue;
            }

            var length = requests.Write(_body, number, ref _ids);
            var started = Stopwatch.GetTimestamp();
            var isAnswered = false;
            try
            {
                Send(length);
                var status = ReadStatus();
                isAnswered = true;
                if (status == 200)
                    result.Acknowledge(spans, Stopwatch.GetElapsedTime(started), pace.IsRunning);
                else
                    result.Refuse(spans, $"HTTP status {status}");
            }
            finally
            {
                if (!isAnswered)
                    result.Abandon(spans);
            }
        }
    }

    private void Send(int length)
    {
        var encoding = requests.IsGzip ? "Content-Encoding: gzip\r\n" : string.Empty;
        var head = Encoding.ASCII.GetBytes(
            $"POST /v1/traces HTTP/1.1\r\nHost: {target}\r\nContent-Type: application/x-protobuf\r\n{encoding}Content-Length: {length}\r\n\r\n");
        socket.Send([new ArraySegment<byte>(head), new ArraySegment<byte>(_body, 0, length)]);
    }

    private int ReadStatus()
    {
        var filled = 0;
        while (true)
        {
            var count = socket.Receive(_received.AsSpan(filled));
            if (count == 0)
                throw new IOException("the server closed the connection");
            filled += count;
            var end = _received.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                continue;
            var head = Encoding.ASCII.GetString(_received, 0, end);
            SkipBody(head, filled - end - 4);
            return int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
    }

    private void SkipBody(string head, int alreadyThere)
    {
        const string Name = "\r\ncontent-length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            throw new IOException("the answer has no Content-Length, which this generator needs");
        var value = head[(at + Name.Length)..];
        var end = value.IndexOf('\r', StringComparison.Ordinal);
        var left = int.Parse(end < 0 ? value : value[..end], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) - alreadyThere;
        while (left > 0)
            left -= socket.Receive(_received.AsSpan(0, Math.Min(left, _received.Length))) is > 0 and var count ? count : throw new IOException("the answer is cut short");
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Stub;

/// <summary>One kept-alive connection of the SDK: a request at a time, each answered by the operation it names.</summary>
internal sealed class StubConnection(Socket socket)
{
    private readonly byte[] _received = new byte[64 * 1024];

    public void Run()
    {
        using (socket)
        {
            try
            {
                while (TryReceive(out var operation))
                    socket.Send(CannedAnswers.For(operation));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The service is gone.
            }
        }
    }

    /// <summary>Reads a whole request; false where the connection is closed.</summary>
    private bool TryReceive(out string operation)
    {
        operation = "";
        var (filled, wanted) = (0, int.MaxValue);
        while (filled < wanted)
        {
            var count = socket.Receive(_received.AsSpan(filled));
            if (count == 0)
                return false;
            filled += count;
            var end = _received.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0 || wanted != int.MaxValue)
                continue;
            var head = Encoding.ASCII.GetString(_received, 0, end);
            operation = Header(head, "x-amz-target");
            operation = operation[(operation.IndexOf('.', StringComparison.Ordinal) + 1)..];
            wanted = end + 4 + int.Parse(Header(head, "content-length"), CultureInfo.InvariantCulture);
        }

        return true;
    }

    private static string Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}:", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            throw new InvalidDataException($"the SDK's request has no {name}");
        start += name.Length + 3;
        var end = head.IndexOf('\r', start);
        return (end < 0 ? head[start..] : head[start..end]).Trim();
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>
/// One kept-alive HTTP/1.1 connection that asks and reads to the last byte, with blocking sockets and without
/// garbage: so that what is measured is the server's time.
/// </summary>
internal sealed class HttpReader : IDisposable
{
    private const int Patience = 60_000;

    private readonly IPEndPoint _target;
    private readonly string _head;
    private Socket _socket;
    private bool _isClosing;
    private byte[] _received = new byte[1024 * 1024];
    private int _end;
    private int _body;
    private int _bodyEnd;

    public HttpReader(IPEndPoint target)
    {
        _target = target;
        _socket = Connect(target);
        _head = $" HTTP/1.1\r\nHost: {target}\r\nAccept: application/json\r\n\r\n";
    }

    /// <summary>The last answer as it came: where it came in chunks, with their sizes in between.</summary>
    public ReadOnlySpan<byte> Body => _received.AsSpan(_body, _bodyEnd - _body);

    /// <summary>Asks and reads the whole answer; returns its status. Connects again where the server closes after each answer.</summary>
    public int Get(string pathAndQuery) => Ask(Encoding.ASCII.GetBytes($"GET {pathAndQuery}{_head}"));

    /// <summary>The same with a whole request, its head and its body.</summary>
    public int Ask(ReadOnlySpan<byte> request)
    {
        if (_isClosing)
        {
            _socket.Dispose();
            _socket = Connect(_target);
        }

        _socket.Send(request);
        _end = 0;
        int headEnd;
        while ((headEnd = _received.AsSpan(0, _end).IndexOf("\r\n\r\n"u8)) < 0)
            Receive();
        _body = headEnd + 4;
        var head = Encoding.ASCII.GetString(_received, 0, headEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        _isClosing = Header(head, "connection") is "close";
        if (Header(head, "transfer-encoding") is not null)
            ReadChunks();
        else
            ReadUntil(_body + int.Parse(Header(head, "content-length") ?? "0", CultureInfo.InvariantCulture));
        return status;
    }

    public void Dispose() => _socket.Dispose();

    private void ReadChunks()
    {
        var at = _body;
        while (true)
        {
            int lineLength;
            while ((lineLength = _received.AsSpan(at, _end - at).IndexOf("\r\n"u8)) < 0)
                Receive();
            var size = int.Parse(_received.AsSpan(at, lineLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += lineLength + 2 + size + 2;
            ReadUntil(at);
            if (size == 0)
                return;
        }
    }

    private void ReadUntil(int end)
    {
        while (_end < end)
            Receive();
        _bodyEnd = end;
    }

    private void Receive()
    {
        if (_end == _received.Length)
            Array.Resize(ref _received, _received.Length * 2);
        var count = _socket.Receive(_received.AsSpan(_end));
        if (count == 0)
            throw new IOException("the server closed the connection");
        _end += count;
    }

    private static Socket Connect(IPEndPoint target)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = Patience,
            SendTimeout = Patience,
        };
        socket.Connect(target);
        return socket;
    }

    private static string? Header(string head, string name)
    {
        foreach (var line in head.Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Equals(name, StringComparison.OrdinalIgnoreCase))
                return line[(colon + 1)..].Trim();
        }

        return null;
    }
}

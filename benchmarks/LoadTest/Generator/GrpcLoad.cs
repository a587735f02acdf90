using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Http2;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>Several workers on one HTTP/2 connection.</summary>
internal sealed class GrpcLoad : ILoadConnection
{
    private const int PrefixSize = 5;
    private const int DefaultWindow = 65535;
    private const int FrameSize = 16384;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    private readonly FrameSocket _socket;
    private readonly IRequestSource _requests;
    private readonly Pace _pace;
    private readonly int _workers;
    private readonly byte[] _headers;
    private readonly Dictionary<int, GrpcSlot> _inFlight = [];
    private readonly Stack<GrpcSlot> _idle = new();
    private readonly Queue<GrpcSlot> _sending = new();
    private IdSource _ids;
    private LoadResult _result = new();
    private int _window = DefaultWindow;
    private int _streamWindow = DefaultWindow;
    private int _nextStream = 1;
    private int _maxStreams = int.MaxValue;
    private bool _hasSettings;

    public GrpcLoad(Socket socket, IPEndPoint target, IRequestSource requests, Pace pace, int workers)
    {
        _socket = new FrameSocket(socket);
        _requests = requests;
        _pace = pace;
        _workers = workers;
        _ids = new IdSource((ulong)Random.Shared.NextInt64());
        (string, string)[] headers =
        [
            (":method", "POST"),
            (":scheme", "http"),
            (":path", "/opentelemetry.proto.collector.trace.v1.TraceService/Export"),
            (":authority", target.ToString()),
            ("content-type", "application/grpc"),
            ("te", "trailers"),
            ("user-agent", "load-test"),
        ];
        _headers = HeaderBlock.Write(requests.IsGzip ? [.. headers, ("grpc-encoding", "gzip")] : headers);
    }

    public void Run(LoadResult result)
    {
        _result = result;
        try
        {
            Greet();
            while (true)
            {
                var wait = StartRequests();
                Pump();
                _socket.Flush();
                if (_inFlight.Count == 0 && !_pace.IsRunning)
                    return;
                if (Stopwatch.GetTimestamp() > _pace.Deadline)
                    throw new IOException("answers are missing at the end");
                if (_socket.Wait(wait))
                    Receive();
            }
        }
        finally
        {
            result.Abandon((long)_inFlight.Count * _requests.SpansPerRequest);
        }
    }

    private void Greet()
    {
        _socket.Send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8);
        Settings.Send(_socket, (Settings.HeaderTableSize, 0), (Settings.EnablePush, 0));
        _socket.Flush();
        while (!_hasSettings)
            Receive();
        for (var i = 0; i < Math.Min(_workers, _maxStreams); i++)
            _idle.Push(new GrpcSlot(PrefixSize + _requests.MaxLength));
    }

    private TimeSpan StartRequests()
    {
        while (_idle.Count > 0 && _pace.IsRunning)
        {
            if (!_pace.TryTake(out var number, out var wait))
                return wait < LongestWait ? wait : LongestWait;
            Start(_idle.Pop(), number);
        }

        return LongestWait;
    }

    private void Start(GrpcSlot slot, long number)
    {
        slot.Body[0] = _requests.IsGzip ? (byte)1 : (byte)0;
        var length = _requests.Write(slot.Body.AsSpan(PrefixSize), number, ref _ids);
        BinaryPrimitives.WriteInt32BigEndian(slot.Body.AsSpan(1), length);
        slot.Length = PrefixSize + length;
        slot.Sent = 0;
        slot.Window = _streamWindow;
        slot.StreamId = _nextStream;
        slot.Started = Stopwatch.GetTimestamp();
        _nextStream += 2;
        _inFlight.Add(slot.StreamId, slot);
        _headers.CopyTo(_socket.Frame(FrameType.Headers, FrameHeader.EndHeaders, slot.StreamId, _headers.Length));
        _sending.Enqueue(slot);
    }

    private void Pump()
    {
        while (_window > 0 && _sending.TryPeek(out var slot))
        {
            while (slot.Sent < slot.Length && Math.Min(_window, slot.Window) is > 0 and var window)
            {
                var count = Math.Min(Math.Min(window, FrameSize), slot.Length - slot.Sent);
                var flags = slot.Sent + count == slot.Length ? FrameHeader.EndStream : (byte)0;
                slot.Body.AsSpan(slot.Sent, count).CopyTo(_socket.Frame(FrameType.Data, flags, slot.StreamId, count));
                slot.Sent += count;
                slot.Window -= count;
                _window -= count;
            }

            if (slot.Sent < slot.Length && slot.Window > 0)
                return;
            slot.IsWaitingForWindow = slot.Sent < slot.Length;
            _sending.Dequeue();
        }
    }

    private void Receive()
    {
        if (!_socket.Receive())
            throw new IOException("the server closed the connection");
        while (_socket.TryRead(out var header, out var payload))
            Handle(header, payload);
    }

    private void Handle(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        switch (header.Type)
        {
            case FrameType.Headers when _inFlight.TryGetValue(header.StreamId, out var slot):
                if (HeaderBlock.ReadStatus(payload) is { } status)
                    Finish(slot, status);
                break;
            case FrameType.ResetStream when _inFlight.TryGetValue(header.StreamId, out var slot):
                Finish(slot, $"RST_STREAM {BinaryPrimitives.ReadInt32BigEndian(payload)}");
                break;
            case FrameType.Data when payload.Length > 0:
                _socket.UpdateWindow(0, payload.Length);
                break;
            case FrameType.WindowUpdate:
                Enlarge(header.StreamId, BinaryPrimitives.ReadInt32BigEndian(payload) & int.MaxValue);
                break;
            case FrameType.Settings when !header.Has(FrameHeader.Acknowledgement):
                Apply(payload);
                break;
            case FrameType.Ping when !header.Has(FrameHeader.Acknowledgement):
                _socket.AnswerPing(payload);
                break;
            case FrameType.GoAway:
                throw new IOException($"GOAWAY {BinaryPrimitives.ReadInt32BigEndian(payload[4..])}");
        }
    }

    private void Finish(GrpcSlot slot, int status)
    {
        if (status == 0)
        {
            _result.Acknowledge(
                _requests.SpansPerRequest, Stopwatch.GetElapsedTime(slot.Started), _pace.IsRunning);
            Free(slot);
        }
        else
        {
            Finish(slot, status > 0 ? $"gRPC status {status}" : $"HTTP status {-status}");
        }
    }

    private void Finish(GrpcSlot slot, string refusal)
    {
        _result.Refuse(_requests.SpansPerRequest, refusal);
        Free(slot);
    }

    private void Free(GrpcSlot slot)
    {
        _inFlight.Remove(slot.StreamId);
        if (slot.Sent < slot.Length)
        {
            // Refused before it was sent: the rest is dropped, the slot may still stand in the queue.
            slot.Sent = slot.Length;
            slot = new GrpcSlot(slot.Body.Length);
        }

        _idle.Push(slot);
    }

    private void Enlarge(int streamId, int increment)
    {
        if (streamId == 0)
        {
            _window += increment;
        }
        else if (_inFlight.TryGetValue(streamId, out var slot))
        {
            slot.Window += increment;
            if (slot.IsWaitingForWindow)
                _sending.Enqueue(slot);
            slot.IsWaitingForWindow = false;
        }
    }

    private void Apply(ReadOnlySpan<byte> payload)
    {
        foreach (var (id, value) in Settings.Read(payload))
        {
            if (id == Settings.MaxConcurrentStreams)
                _maxStreams = value;
            if (id != Settings.InitialWindowSize)
                continue;
            foreach (var streamId in _inFlight.Keys)
                Enlarge(streamId, value - _streamWindow);
            _streamWindow = value;
        }

        _socket.Frame(FrameType.Settings, FrameHeader.Acknowledgement, 0, 0);
        _hasSettings = true;
    }
}

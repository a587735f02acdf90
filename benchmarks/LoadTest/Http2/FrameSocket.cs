using System.Buffers.Binary;
using System.Net.Sockets;

namespace TracingAspire.Benchmarks.LoadTest.Http2;

/// <summary>Frames on a blocking socket: one system call for many frames in either direction.</summary>
internal sealed class FrameSocket(Socket socket)
{
    private const int BufferSize = 512 * 1024;

    private readonly byte[] _received = new byte[BufferSize];
    private readonly byte[] _toSend = new byte[BufferSize];
    private int _start;
    private int _end;
    private int _pending;

    /// <summary>The bytes received and not read yet.</summary>
    public ReadOnlySpan<byte> Received => _received.AsSpan(_start, _end - _start);

    /// <summary>Waits for bytes; false where the time is over.</summary>
    public bool Wait(TimeSpan timeout) => socket.Poll(timeout, SelectMode.SelectRead);

    /// <summary>Receives what is there, or waits for it; false at the end of the connection.</summary>
    public bool Receive()
    {
        if (_start > 0)
        {
            Received.CopyTo(_received);
            _end -= _start;
            _start = 0;
        }

        var count = socket.Receive(_received, _end, _received.Length - _end, SocketFlags.None);
        _end += count;
        return count > 0;
    }

    public void Skip(int count) => _start += count;

    /// <summary>Takes the next whole frame off what was received; the payload is valid until the next receive.</summary>
    public bool TryRead(out FrameHeader header, out ReadOnlySpan<byte> payload)
    {
        header = default;
        payload = default;
        var received = Received;
        if (received.Length < FrameHeader.Size)
            return false;
        header = FrameHeader.Read(received);
        if (received.Length < FrameHeader.Size + header.Length)
            return false;
        payload = received.Slice(FrameHeader.Size, header.Length);
        Skip(FrameHeader.Size + header.Length);
        return true;
    }

    /// <summary>Begins a frame to send and returns the place of its payload.</summary>
    public Span<byte> Frame(FrameType type, byte flags, int streamId, int length)
    {
        var target = Reserve(FrameHeader.Size + length);
        new FrameHeader(length, type, flags, streamId).Write(target);
        return target[FrameHeader.Size..];
    }

    public void Send(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void UpdateWindow(int streamId, int increment) =>
        BinaryPrimitives.WriteInt32BigEndian(Frame(FrameType.WindowUpdate, 0, streamId, sizeof(int)), increment);

    public void AnswerPing(ReadOnlySpan<byte> payload) =>
        payload.CopyTo(Frame(FrameType.Ping, FrameHeader.Acknowledgement, 0, payload.Length));

    public void Flush()
    {
        for (var sent = 0; sent < _pending;)
            sent += socket.Send(_toSend, sent, _pending - sent, SocketFlags.None);
        _pending = 0;
    }

    private Span<byte> Reserve(int count)
    {
        if (_pending + count > _toSend.Length)
            Flush();
        var target = _toSend.AsSpan(_pending, count);
        _pending += count;
        return target;
    }
}

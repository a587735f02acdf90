using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace OtelCollector.Core.Server;

/// <summary>
/// Reads along as a client's HTTP/2 frames come in, and ends the connection that pings more often than it may. Looks at
/// nothing but the nine bytes in front of each frame.
/// </summary>
internal sealed class FrameWatch(PipeReader inner, PingPolicy.Watch pings, Action tooMany) : PipeReader
{
    private const int PrefaceSize = 24;
    private const int HeaderSize = 9;
    private const byte Headers = 1;
    private const byte Ping = 6;
    private const byte Ack = 1;

    private readonly byte[] _header = new byte[HeaderSize];
    private ReadOnlySequence<byte> _buffer;
    private long _seen;
    private long _skip = PrefaceSize;
    private int _filled;

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _seen -= _buffer.Slice(0, consumed).Length;
        _buffer = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        Look(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result))
            return false;
        Look(result);
        return true;
    }

    private ReadResult Look(ReadResult result)
    {
        _buffer = result.Buffer;
        foreach (var segment in _buffer.Slice(_seen))
            Look(segment.Span);
        _seen = _buffer.Length;
        return result;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_skip > 0)
            {
                var skipped = (int)Math.Min(_skip, bytes.Length);
                _skip -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            var taken = Math.Min(HeaderSize - _filled, bytes.Length);
            bytes[..taken].CopyTo(_header.AsSpan(_filled));
            _filled += taken;
            bytes = bytes[taken..];
            if (_filled < HeaderSize)
                return;
            _filled = 0;
            _skip = BinaryPrimitives.ReadUInt32BigEndian(_header) >> 8;
            OnFrame(_header[3], _header[4]);
        }
    }

    private void OnFrame(byte type, byte flags)
    {
        if (type == Headers)
            pings.OnCall();
        else if (type == Ping && (flags & Ack) == 0 && !pings.OnPing())
            tooMany();
    }
}

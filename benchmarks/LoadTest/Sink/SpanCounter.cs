namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>
/// Counts the spans of a serialized request as its bytes come in, in pieces of any size: looks at the tags and lengths
/// of three levels and steps over the rest.
/// </summary>
internal sealed class SpanCounter
{
    private const int SpanLevel = 3;

    // The field that leads to the next level: resource_spans, scope_spans, spans.
    private static readonly ulong[] Fields = [1, 2, 2];

    private readonly long[] _ends = new long[SpanLevel];
    private long _position;
    private long _skipTo;
    private int _level;
    private ulong _number;
    private int _shift;
    private ulong _field;
    private bool _isLength;
    private bool _isVarintValue;

    public long Spans { get; private set; }

    /// <summary>Bytes seen.</summary>
    public long Bytes => _position;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var start = _position;
        while (true)
        {
            if (_skipTo > _position)
                _position = Math.Min(_skipTo, start + bytes.Length);
            var offset = (int)(_position - start);
            if (offset >= bytes.Length)
                return;
            while (_level > 0 && _position >= _ends[_level])
                _level--;
            AddByte(bytes[offset]);
        }
    }

    private void AddByte(byte value)
    {
        _position++;
        _number |= (ulong)(value & 0x7F) << _shift;
        _shift += 7;
        if (value >= 0x80)
            return;
        var number = _number;
        (_number, _shift) = (0, 0);
        if (_isVarintValue)
            _isVarintValue = false;
        else if (_isLength)
            Enter((long)number);
        else
            ReadTag(number);
    }

    private void ReadTag(ulong tag)
    {
        _field = tag >> 3;
        switch (tag & 7)
        {
            case 0:
                _isVarintValue = true;
                break;
            case 1:
                _skipTo = _position + sizeof(ulong);
                break;
            case 2:
                _isLength = true;
                break;
            case 5:
                _skipTo = _position + sizeof(uint);
                break;
            default:
                throw new InvalidDataException($"wire type {tag & 7} at byte {_position}");
        }
    }

    private void Enter(long length)
    {
        _isLength = false;
        var isNext = _field == Fields[_level];
        if (isNext && _level < SpanLevel - 1)
        {
            _ends[++_level] = _position + length;
            return;
        }

        Spans += isNext ? 1 : 0;
        _skipTo = _position + length;
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>
/// Writes JSON byte for byte as the original does: no blanks, only quotes, backslashes and control characters escaped,
/// 64-bit numbers as strings.
/// </summary>
internal sealed class JsonText
{
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    private readonly ArrayBufferWriter<byte> _output = new(4096);
    private bool _needsComma;

    public ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    public void Field(ReadOnlySpan<byte> name)
    {
        Separate();
        Raw("\""u8);
        Raw(name);
        Raw("\":"u8);
        _needsComma = false;
    }

    public void Text(string value)
    {
        Separate();
        Raw("\""u8);
        var span = _output.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, span);
        if (span[..length].IndexOfAny(Escaped) < 0)
            _output.Advance(length);
        else
            Escape(span[..length].ToArray());
        Raw("\""u8);
        _needsComma = true;
    }

    public void Base64(ReadOnlySpan<byte> value) => Text(Convert.ToBase64String(value));

    public void Hex(ReadOnlySpan<byte> value) => Text(Convert.ToHexStringLower(value));

    public void Boolean(bool value)
    {
        Separate();
        Raw(value ? "true"u8 : "false"u8);
        _needsComma = true;
    }

    /// <summary>A number of up to 32 bits.</summary>
    public void Number(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, _output.GetSpan(20), out var length);
        _output.Advance(length);
        _needsComma = true;
    }

    /// <summary>A number of 64 bits.</summary>
    public void Quoted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Separate();
        Raw("\""u8);
        value.TryFormat(_output.GetSpan(20), out var length, default, null);
        _output.Advance(length);
        Raw("\""u8);
        _needsComma = true;
    }

    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            Text(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
            return;
        }

        Separate();
        Encoding.ASCII.GetBytes(JsonNumber.Format(value), _output);
        _needsComma = true;
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            switch (b)
            {
                case (byte)'"':
                    Raw("\\\""u8);
                    break;
                case (byte)'\\':
                    Raw("\\\\"u8);
                    break;
                case (byte)'\n':
                    Raw("\\n"u8);
                    break;
                case (byte)'\r':
                    Raw("\\r"u8);
                    break;
                case (byte)'\t':
                    Raw("\\t"u8);
                    break;
                case < 0x20:
                    Encoding.ASCII.GetBytes($"\\u{b:x4}", _output);
                    break;
                default:
                    Raw([b]);
                    break;
            }
        }
    }

    private void Start(byte bracket)
    {
        Separate();
        Raw([bracket]);
        _needsComma = false;
    }

    private void End(byte bracket)
    {
        Raw([bracket]);
        _needsComma = true;
    }

    private void Separate()
    {
        if (_needsComma)
            Raw(","u8);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _output.Write(bytes);
}

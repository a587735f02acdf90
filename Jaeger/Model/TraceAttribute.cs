using System.Runtime.InteropServices;
using System.Text;
using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Model;

/// <summary>An attribute, as serialized.</summary>
/// <param name="Utf8Key">The name in UTF-8.</param>
/// <param name="Value">The value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TraceAttribute(ReadOnlyMemory<byte> Utf8Key, AttributeValue Value)
{
    /// <summary>The name.</summary>
    public string Key => Encoding.UTF8.GetString(Utf8Key.Span);

    /// <summary>Reads a serialized <c>KeyValue</c>.</summary>
    public static TraceAttribute Read(ReadOnlyMemory<byte> message)
    {
        ReadOnlyMemory<byte> key = default;
        ReadOnlyMemory<byte> value = default;
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case 1:
                    key = fields.In(message);
                    break;
                case 2:
                    value = fields.In(message);
                    break;
            }
        }

        return new TraceAttribute(key, new AttributeValue(value));
    }
}

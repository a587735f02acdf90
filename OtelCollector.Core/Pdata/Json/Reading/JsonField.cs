using System.Text;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>One field of a message: its names in JSON, and how its values are written.</summary>
internal sealed class JsonField
{
    private const int TraceIdSize = 16;
    private const int SpanIdSize = 8;
    private const int LengthDelimited = 2;

    public JsonField(FieldDescriptor descriptor)
    {
        Name = descriptor.JsonName;
        CamelName = Encoding.UTF8.GetBytes(descriptor.JsonName);
        ProtoName = Encoding.UTF8.GetBytes(descriptor.Name);
        Type = descriptor.FieldType;
        IsRepeated = descriptor.IsRepeated;
        IsPacked = IsRepeated && Type is not (FieldType.String or FieldType.Bytes or FieldType.Message);
        Enum = Type == FieldType.Enum ? descriptor.EnumType : null;
        IdSize = descriptor.Name switch
        {
            "trace_id" => TraceIdSize,
            "span_id" or "parent_span_id" => SpanIdSize,
            _ => 0,
        };
        Tag = (uint)((descriptor.FieldNumber << 3) | (IsPacked ? LengthDelimited : WireType));
    }

    /// <summary>The name for error texts.</summary>
    public string Name { get; }

    public byte[] CamelName { get; }

    public byte[] ProtoName { get; }

    public FieldType Type { get; }

    public bool IsRepeated { get; }

    /// <summary>Whether a list of it is one value of the protobuf.</summary>
    public bool IsPacked { get; }

    /// <summary>Size of an ID, which is hexadecimal; 0 for other bytes, which are base64.</summary>
    public int IdSize { get; }

    public EnumDescriptor? Enum { get; }

    public uint Tag { get; }

    /// <summary>The shape of a message field; null for a scalar.</summary>
    public JsonShape? Message { get; set; }

    private int WireType => Type switch
    {
        FieldType.Double or FieldType.Fixed64 or FieldType.SFixed64 => 1,
        FieldType.String or FieldType.Bytes or FieldType.Message => LengthDelimited,
        FieldType.Fixed32 or FieldType.Float or FieldType.SFixed32 => 5,
        _ => 0,
    };
}

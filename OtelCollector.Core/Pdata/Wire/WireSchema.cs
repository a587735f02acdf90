namespace OtelCollector.Core.Pdata.Wire;

/// <summary>
/// The shape of an OTLP message as the scanner needs it: for each field number its wire type and, where the field is
/// a message, that message's shape. Fields not listed are unknown and only skipped.
/// </summary>
internal sealed partial class WireSchema(string name)
{
    private WireField[] _fields = [];
    private byte[] _steps = [];

    /// <summary>The message's name, for error texts.</summary>
    public string Name { get; } = name;

    /// <summary>True for the message that counts as one item: a span, a data point, a log record.</summary>
    public bool IsItem { get; private init; }

    /// <summary>True for a key with its value, the message there is most of.</summary>
    public bool IsAttribute { get; private init; }

    /// <summary>True for an item and for every message that has items somewhere inside.</summary>
    public bool HoldsItems { get; private set; }

    /// <summary>What to do with a field, by its tag; one for each tag below 256, that is for fields below 32.</summary>
    public ReadOnlySpan<byte> Steps => _steps;

    public WireField Find(uint number) => number < (uint)_fields.Length ? _fields[number] : default;

    private WireSchema With(params ReadOnlySpan<(int Number, WireField Field)> fields)
    {
        var highest = 0;
        foreach (var (number, _) in fields)
            highest = Math.Max(highest, number);
        var table = new WireField[highest + 1];
        foreach (var (number, field) in fields)
            table[number] = field;
        _fields = table;
        _steps = new byte[WireStepTable.Size];
        WireStepTable.Fill(_steps, table);
        HoldsItems = IsItem || Array.Exists(table, f => f.Schema?.HoldsItems == true);
        return this;
    }

    private static WireField Varint => new(WireKind.Varint, null);

    private static WireField Fixed32 => new(WireKind.Fixed32, null);

    private static WireField Fixed64 => new(WireKind.Fixed64, null);

    private static WireField Bytes => new(WireKind.Bytes, null);

    private static WireField TraceId => new(WireKind.TraceId, null);

    private static WireField SpanId => new(WireKind.SpanId, null);

    private static WireField Text => new(WireKind.Text, null);

    private static WireField PackedVarint => new(WireKind.PackedVarint, null);

    private static WireField PackedFixed64 => new(WireKind.PackedFixed64, null);

    private static WireField Message(WireSchema schema) => new(WireKind.Message, schema);
}

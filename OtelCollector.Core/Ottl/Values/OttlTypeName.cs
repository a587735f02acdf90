namespace OtelCollector.Core.Ottl.Values;

/// <summary>What error texts call the types: the names they have in the original.</summary>
internal static class OttlTypeName
{
    public static string Of(OttlValue value) => value.Kind switch
    {
        OttlKind.Nil => "<nil>",
        OttlKind.Boolean => "bool",
        OttlKind.Int => "int64",
        OttlKind.Double => "float64",
        OttlKind.String => "string",
        OttlKind.Bytes => "[]uint8",
        OttlKind.Id => value.Int == IdLength.Trace ? "pcommon.TraceID" : "pcommon.SpanID",
        OttlKind.Time => "time.Time",
        OttlKind.Duration => "time.Duration",
        OttlKind.Map => "pcommon.Map",
        OttlKind.Slice => "pcommon.Slice",
        OttlKind.List => "[]interface {}",
        _ => value.Object.GetType().Name,
    };

    /// <summary>The type of a value as telemetry names it, e.g. <c>Str</c>.</summary>
    public static string OfTelemetry(OttlValue value) => value.Kind switch
    {
        OttlKind.Nil => "Empty",
        OttlKind.Boolean => "Bool",
        OttlKind.Int => "Int",
        OttlKind.Double => "Double",
        OttlKind.String => "Str",
        OttlKind.Bytes => "Bytes",
        OttlKind.Map => "Map",
        _ => "Slice",
    };
}

/// <summary>Bytes in the IDs of traces and spans.</summary>
internal static class IdLength
{
    public const int Trace = 16;
    public const int Span = 8;
}

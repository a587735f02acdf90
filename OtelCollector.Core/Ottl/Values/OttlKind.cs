namespace OtelCollector.Core.Ottl.Values;

/// <summary>The types of values the language knows.</summary>
internal enum OttlKind : byte
{
    Nil,

    /// <summary>No value: evaluating it went wrong; the message is kept instead.</summary>
    Failure,

    Boolean,
    Int,
    Double,
    String,
    Bytes,

    /// <summary>A trace or span ID; empty stands for one of zeros.</summary>
    Id,

    /// <summary>A point in time, in nanoseconds since 1970.</summary>
    Time,

    /// <summary>A duration, in nanoseconds.</summary>
    Duration,

    /// <summary>Attributes, or a value that is a map.</summary>
    Map,

    /// <summary>A value that is a list.</summary>
    Slice,

    /// <summary>A list made by the language itself.</summary>
    List,

    /// <summary>A part of the telemetry that has no finer type here, e.g. a span's events.</summary>
    Object,
}

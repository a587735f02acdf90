using System.Runtime.InteropServices;

namespace Jaeger.Storage;

/// <summary>How much a backend holds, all tenants together.</summary>
/// <param name="Traces">Traces stored.</param>
/// <param name="Spans">Spans stored.</param>
/// <param name="Bytes">Bytes they take with their indexes.</param>
/// <param name="EvictedTraces">Traces that had to go since the start.</param>
/// <param name="Segments">Segments that can be read.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StorageStatistics(long Traces, long Spans, long Bytes, long EvictedTraces, long Segments)
{
    /// <summary>The sum of two.</summary>
    public static StorageStatistics operator +(StorageStatistics one, StorageStatistics other) => new(
        one.Traces + other.Traces,
        one.Spans + other.Spans,
        one.Bytes + other.Bytes,
        one.EvictedTraces + other.EvictedTraces,
        one.Segments + other.Segments);
}

/// <summary>A backend that knows how much it holds; asked whenever the Collector's own metrics are read.</summary>
internal interface IStorageStatistics
{
    /// <summary>As it is now.</summary>
    StorageStatistics Statistics { get; }
}

using Jaeger.Model;

namespace Jaeger.Query;

/// <summary>What a result list shows of a trace.</summary>
/// <param name="Id">The trace.</param>
/// <param name="RootServiceName">The service of the earliest span without parent; empty where there is none.</param>
/// <param name="RootOperationName">The name of that span.</param>
/// <param name="Start">The earliest start in nanoseconds since 1970.</param>
/// <param name="End">The latest end in nanoseconds since 1970.</param>
/// <param name="SpanCount">The spans.</param>
/// <param name="ErrorSpanCount">The spans whose status is an error.</param>
/// <param name="OrphanSpanCount">The spans whose parent is not in the trace.</param>
/// <param name="Services">The services, sorted by name.</param>
internal sealed record TraceSummary(
    TraceId Id,
    string RootServiceName,
    string RootOperationName,
    ulong Start,
    ulong End,
    int SpanCount,
    int ErrorSpanCount,
    int OrphanSpanCount,
    IReadOnlyList<ServiceSummary> Services);

/// <summary>A service's part in a trace.</summary>
/// <param name="Name">The service.</param>
/// <param name="SpanCount">Its spans.</param>
/// <param name="ErrorSpanCount">Those whose status is an error.</param>
internal sealed record ServiceSummary(string Name, int SpanCount, int ErrorSpanCount);

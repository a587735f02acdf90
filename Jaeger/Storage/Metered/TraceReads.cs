using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace Jaeger.Storage.Metered;

/// <summary>The read operations of one trace backend; the original has the first five.</summary>
internal sealed class TraceReads(ReadInstruments instruments, string name)
{
    private readonly Tag[] _storage = [new("name", name), new("role", "tracestore")];

    /// <summary>Traces found by a search.</summary>
    public ReadOperation FindTraces => field ??= Of("find_traces");

    /// <summary>Skeletons of traces found by a search.</summary>
    public ReadOperation FindTraceSummaries => field ??= Of("find_trace_summaries");

    /// <summary>A trace by its ID.</summary>
    public ReadOperation GetTrace => field ??= Of("get_trace");

    /// <summary>Services.</summary>
    public ReadOperation GetServices => field ??= Of("get_services");

    /// <summary>Operations of a service.</summary>
    public ReadOperation GetOperations => field ??= Of("get_operations");

    /// <summary>How many traces a search finds.</summary>
    public ReadOperation CountTraces => field ??= Of("count_traces");

    /// <summary>Calls between services.</summary>
    public ReadOperation GetDependencies => field ??= Of("get_dependencies");

    /// <summary>Facts of spans.</summary>
    public ReadOperation ScanSpans => field ??= new(instruments, "scan_spans", _storage, countsResponses: false);

    private ReadOperation Of(string operation) => new(instruments, operation, _storage, countsResponses: true);
}

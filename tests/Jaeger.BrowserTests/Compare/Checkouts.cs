using Jaeger.BrowserTests.Traces;
using static OpenTelemetry.Proto.Trace.V1.Span.Types;

namespace Jaeger.BrowserTests.Compare;

/// <summary>Traces of one operation that differ in how they went.</summary>
internal static class Checkouts
{
    /// <summary>A checkout that reads a cart so many times, each taking so long, and does one more thing.</summary>
    public static TraceScript Checkout(string service, int reads, double readMs, string extra, string version = "1", DateTimeOffset? start = null)
    {
        var trace = new TraceScript(start);
        var root = trace.Add(service, "POST /checkout", 0, 500, kind: SpanKind.Server).With("version", version);
        for (var n = 0; n < reads; n++) trace.Add(service, "read cart", 10 + (n * 100), readMs, root, SpanKind.Client).With("db.system.name", "redis");
        trace.Add(service, extra, 450, 10, root).With("item", "7");
        trace.Add(service, "render", 480, 10, root).With("template", "done");
        return trace;
    }
}

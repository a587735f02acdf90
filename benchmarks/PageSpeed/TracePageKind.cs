namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>A program with a page for a trace.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Command">Its command line, with <c>{name}</c> for the port of that name.</param>
/// <param name="Ready">The path that answers once it is up.</param>
/// <param name="TracePath">The path of a trace's page, <c>{id}</c> for the trace's ID.</param>
/// <param name="Row">A CSS selector of the rows of spans.</param>
/// <param name="SearchPath">The path of the page with a link to the trace, where that way is measured.</param>
internal sealed record TracePageKind(string Name, string Command, string Ready, string TracePath, string Row, string? SearchPath)
{
    /// <summary>The ports its command line may name.</summary>
    public static readonly IReadOnlyList<string> Ports = ["api", "query", "grpc", "http", "health"];

    /// <summary>Our Jaeger.</summary>
    public static TracePageKind Jaeger(string command) =>
        new("ours", command, "/api/services", "/trace/{id}", "[data-testid=span-row]", "/search?traceID={id}");

    /// <summary>The Aspire dashboard.</summary>
    public static TracePageKind Dashboard(string command) =>
        new("dashboard", command, "/traces", "/traces/detail/{id}", ".trace-view-grid .span-bar", SearchPath: null);
}

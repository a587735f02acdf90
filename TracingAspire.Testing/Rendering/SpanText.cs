namespace TracingAspire.Testing;

/// <summary>A span on one line.</summary>
internal static class SpanText
{
    /// <summary>For example <c>task-service: POST /api/tasks (server, 9.1 ms, error: boom)</c>.</summary>
    public static string Of(Span span) => $"{Title(span.Service, span.Name)} ({KindOf(span.Kind)}, {DurationText.Of(span.Duration)}{StatusOf(span)})";

    /// <summary>Service and name.</summary>
    public static string Title(string service, string name) => service.Length == 0 ? name : $"{service}: {name}";

    /// <summary>The kind as OpenTelemetry writes it.</summary>
    public static string KindOf(SpanKind kind) => kind.ToString().ToLowerInvariant();

    private static string StatusOf(Span span) =>
        !span.HasError ? ""
        : span.StatusMessage.Length == 0 ? ", error"
        : $", error: {span.StatusMessage}";
}

namespace Jaeger.Query.Grpc.V3;

/// <summary>Turns answers into messages.</summary>
internal static class V3Messages
{
    /// <summary>A summary.</summary>
    public static Api.V3.TraceSummary Of(TraceSummary summary) => new()
    {
        TraceId = summary.Id.ToLongString(),
        RootServiceName = summary.RootServiceName,
        RootOperationName = summary.RootOperationName,
        MinStartTimeUnixNano = summary.Start,
        MaxEndTimeUnixNano = summary.End,
        SpanCount = summary.SpanCount,
        ErrorSpanCount = summary.ErrorSpanCount,
        OrphanSpanCount = summary.OrphanSpanCount,
        Services = { summary.Services.Select(Of) },
    };

    private static Api.V3.ServiceSummary Of(ServiceSummary service) =>
        new() { Name = service.Name, SpanCount = service.SpanCount, ErrorSpanCount = service.ErrorSpanCount };
}

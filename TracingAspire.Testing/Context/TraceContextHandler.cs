namespace TracingAspire.Testing;

/// <summary>Gives each request of an <see cref="HttpClient"/> a <c>traceparent</c>, unless it has one.</summary>
/// <param name="context">The trace of every request; null for a new trace each.</param>
public sealed class TraceContextHandler(TraceContext? context = null) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(Traced(request), cancellationToken);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(Traced(request), cancellationToken);

    private HttpRequestMessage Traced(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.Contains(TraceContext.HeaderName))
            request.Headers.TryAddWithoutValidation(TraceContext.HeaderName, (context ?? TraceContext.New()).TraceParent);
        return request;
    }
}

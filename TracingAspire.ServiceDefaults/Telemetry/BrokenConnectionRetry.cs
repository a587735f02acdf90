namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>
/// Sends a batch once more when its connection ended before the answer: a receiver that closes its connections, or a
/// proxy before it that does, must not cost spans. The exporter's own retries know refused connections and answers that
/// ask for it, not this. A batch that had arrived after all arrives twice, with the same IDs.
/// </summary>
/// <param name="inner">Sends.</param>
internal sealed class BrokenConnectionRetry(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Attempts = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException exception) when (attempt < Attempts && IsBroken(exception))
            {
            }
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return base.Send(request, cancellationToken);
            }
            catch (HttpRequestException exception) when (attempt < Attempts && IsBroken(exception))
            {
            }
        }
    }

    /// <summary>Whether there was a connection; one that is refused fails otherwise.</summary>
    private static bool IsBroken(HttpRequestException exception) => exception.InnerException is IOException;
}

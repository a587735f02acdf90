using TracingAspire.Tests.Traces;

namespace TracingAspire.Tests.Faults.Load;

/// <summary>What became of the traces of a load.</summary>
internal static class TraceAssertions
{
    /// <summary>The traces of all these requests arrive, each with its request and its database call.</summary>
    public static async Task ShouldAllBeTracedAsync(this IReadOnlyList<LoadRequest> requests, JaegerApi jaeger, int seconds = 90)
    {
        requests.ShouldNotBeEmpty();
        var missing = requests.Select(request => request.TraceId).ToList();
        try
        {
            await Wait.ForAsync($"{missing.Count} traces", async () =>
            {
                missing = await WithoutCompleteAsync(missing, jaeger);
                return missing.Count == 0 ? "" : null;
            }, seconds);
        }
        catch (TimeoutException exception)
        {
            var lost = requests.Where(request => missing.Contains(request.TraceId)).ToList();
            throw new TimeoutException($"{exception.Message} {lost.Count} are missing or not complete, the first of them:\n{string.Join('\n', lost.Take(10))}", exception);
        }
    }

    private static async Task<List<string>> WithoutCompleteAsync(List<string> traceIds, JaegerApi jaeger)
    {
        var left = new List<string>();
        foreach (var traceId in traceIds)
        {
            if (await jaeger.HasTraceAsync(traceId, IsComplete) is not true)
            {
                left.Add(traceId);
            }
        }

        return left;
    }

    private static bool IsComplete(IReadOnlyList<TracedSpan> spans) =>
        spans.Any(span => span.Kind == TracedSpan.Server) && spans.Any(span => span.Kind == TracedSpan.Client);
}

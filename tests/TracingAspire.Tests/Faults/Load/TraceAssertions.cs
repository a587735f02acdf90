using TracingAspire.Testing;

namespace TracingAspire.Tests.Faults.Load;

/// <summary>What became of the traces of a load.</summary>
internal static class TraceAssertions
{
    /// <summary>The traces of these requests arrive, each with its request and its database call.</summary>
    public static async Task ShouldBeTracedAsync(this IReadOnlyList<LoadRequest> requests, TraceStore traces)
    {
        requests.ShouldNotBeEmpty();
        var missing = requests.Select(request => (Request: request, Trace: (Trace?)null)).ToList();
        try
        {
            await Wait.ForAsync($"{requests.Count} traces", async () => (missing = await WithoutTraceAsync(missing.Select(request => request.Request), traces)).Count == 0 ? "" : null, seconds: 90);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} Of {missing.Count} something is missing; the first of them:\n{string.Join('\n', missing.Take(5))}", exception);
        }
    }

    private static async Task<List<(LoadRequest Request, Trace? Trace)>> WithoutTraceAsync(IEnumerable<LoadRequest> requests, TraceStore traces)
    {
        var without = new List<(LoadRequest, Trace?)>();
        foreach (var request in requests)
        {
            var trace = await traces.GetAsync(request.Context.TraceId, TestContext.Current.CancellationToken);
            if (trace?.Spans.Any(span => span.Kind is SpanKind.Server) is not true || !trace.Spans.Any(span => span.Kind is SpanKind.Client))
            {
                without.Add((request, trace));
            }
        }

        return without;
    }
}

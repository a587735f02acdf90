using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;
using static TracingAspire.Testing.Tests.Store.JaegerUnderTest;

namespace TracingAspire.Testing.Tests.Store;

/// <summary>Against a Jaeger that runs: this repository's, and the original where the environment names one.</summary>
public class JaegerTests(JaegerUnderTest jaeger)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Which.Ours)]
    [InlineData(Which.FromTheEnvironment)]
    public async Task FindAsync_TraceInTwoParts_WaitsForTheOtherPart(Which which)
    {
        var (store, otlp) = await ConnectAsync(which);
        var (traceId, spans) = (TraceContext.New().TraceId, Sample.Click.Spans);
        await OtlpSender.SendAsync(otlp, traceId, spans.Where(span => span.Service == "task-service"), Cancellation);
        var late = SendLateAsync();

        var trace = await store.FindAsync(traceId, cancellationToken: Cancellation);

        await late;
        trace.Spans.Count.ShouldBe(5);
        trace.ShouldContain(Server("task-service", "POST /api/tasks").With("http.response.status_code", 201).WithEvent("sent", occurred => (string)occurred.Attributes["by"] == "test").WithLink(link => link.SpanId == "b7ad6b7169203331"));
        trace.ToString().Split('\n')[1..].ShouldBe(Sample.Click.ToString().Split('\n')[1..]);

        async Task SendLateAsync()
        {
            while (await store.GetAsync(traceId, Cancellation) is null)
                await Task.Yield();
            await OtlpSender.SendAsync(otlp, traceId, spans.Where(span => span.Service != "task-service"), Cancellation);
        }
    }

    [Theory]
    [InlineData(Which.Ours)]
    [InlineData(Which.FromTheEnvironment)]
    public async Task FindAsync_TraceOfATest_TakesItsSpansAsRoots(Which which)
    {
        var (store, otlp) = await ConnectAsync(which);
        var context = TraceContext.New();
        await OtlpSender.SendAsync(otlp, context.TraceId, Sample.Of("server a: GET / 0 9 !", parentOfRoots: context.SpanId).Spans, Cancellation);

        var byContext = await store.FindAsync(context, until: trace => trace.Spans.Count == 1, cancellationToken: Cancellation);
        var byId = await store.FindAsync(context.TraceId, until: trace => trace.Spans.Count == 1, cancellationToken: Cancellation);

        byContext.Root.ParentSpanId.ShouldBe(context.SpanId);
        byContext.Root.StatusMessage.ShouldBe("boom");
        byId.ShouldMatch(Server("a", "GET /").WithError("boom"));
    }

    [Theory]
    [InlineData(Which.Ours)]
    [InlineData(Which.FromTheEnvironment)]
    public async Task FindAllAsync_Query_FindsWhatMatchesAllOfIt(Which which)
    {
        var (store, otlp) = await ConnectAsync(which);
        var service = $"search-{Guid.NewGuid():N}";
        var began = DateTimeOffset.UtcNow.AddSeconds(-1);
        foreach (var code in (int[])[200, 404, 404])
            await OtlpSender.SendAsync(otlp, TraceContext.New().TraceId, Sample.Of($"server {service}: GET /x {code} 5 | code={code}").Spans, Cancellation);
        await OtlpSender.SendAsync(otlp, TraceContext.New().TraceId, Sample.Of($"server {service}: GET /other 0 50 | code=404").Spans, Cancellation);

        var query = new TraceQuery { Service = service, Operation = "GET /x", Attributes = { ["code"] = "404" }, Since = began };
        var found = await store.FindAllAsync(query, until: traces => traces.Count == 2, cancellationToken: Cancellation);
        var slow = await store.FindAsync(new TraceQuery { Service = service, MinDuration = TimeSpan.FromMilliseconds(20) }, cancellationToken: Cancellation);

        found.ShouldAllBe(trace => (long)trace.Root.Attributes["code"] == 404);
        slow.Root.Name.ShouldBe("GET /other");
        (await store.GetServicesAsync(Cancellation)).ShouldContain(service);
        (await store.GetOperationsAsync(service, Cancellation)).ShouldBe(["GET /other", "GET /x"]);
        (await store.SearchAsync(new TraceQuery { Service = service, Operation = "GET /nowhere" }, Cancellation)).ShouldBeEmpty();
        (await store.SearchAsync(new TraceQuery { Operation = "GET /x" }, Cancellation)).Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(Which.Ours)]
    [InlineData(Which.FromTheEnvironment)]
    public async Task FindAsync_UnknownTrace_SaysWhatItWaitedForAndWhatThereIs(Which which)
    {
        var (store, otlp) = await ConnectAsync(which);
        var service = $"known-{Guid.NewGuid():N}";
        await OtlpSender.SendAsync(otlp, TraceContext.New().TraceId, Sample.Of($"server {service}: GET / 0 9").Spans, Cancellation);
        await store.FindAsync(new TraceQuery { Service = service }, cancellationToken: Cancellation);

        var error = await Should.ThrowAsync<TraceTimeoutException>(
            () => store.FindAsync("123", timeout: TimeSpan.FromMilliseconds(300), cancellationToken: Cancellation));

        error.Message.ShouldStartWith($"Waited 300 ms for trace 00000000000000000000000000000123 in {store.Address}.");
        error.Message.ShouldContain("Nothing was found; Jaeger has traces of: ");
        error.Message.ShouldContain(service);
    }

    private async Task<(TraceStore Store, Uri Otlp)> ConnectAsync(Which which)
    {
        var (query, otlp) = await jaeger.GetAsync(which);
        return (TraceStore.Connect(query), otlp);
    }
}

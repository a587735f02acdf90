using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage;

/// <summary>What every trace storage has to do; each one derives a class that creates it.</summary>
public abstract class TraceStorageConformance
{
    private protected const int MaxTraces = 3;

    private protected abstract ITraceStorage Create(int maxTraces);

    [Fact]
    public async Task GetTrace_SpansOfSeveralRequests_AreOneTrace()
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 1)), Otlp.Request("b", Otlp.Span(1, 2, parent: 1), Otlp.Span(2, 3)));
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 4)));

        var trace = await storage.GetTraceAsync(new TraceId(0, 1), TestContext.Current.CancellationToken);

        trace!.Spans.Select(s => s.Id.Value).ShouldBe([1UL, 2UL, 4UL]);
        trace.Resources.Select(r => r.ServiceName).ShouldBe(["a", "b", "a"]);
    }

    [Fact]
    public async Task GetTrace_Unknown_IsNull() =>
        (await Create(MaxTraces).GetTraceAsync(new TraceId(0, 1), TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task GetTrace_ViewChangedByOneReader_StaysForOthers()
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 1)));
        var first = await storage.GetTraceAsync(new TraceId(0, 1), TestContext.Current.CancellationToken);
        first!.Spans.Single().AddWarning("mine");
        first.Resources.Clear();

        var second = await storage.GetTraceAsync(new TraceId(0, 1), TestContext.Current.CancellationToken);

        second!.Spans.Single().Warnings().ShouldBeEmpty();
    }

    [Fact]
    public virtual async Task FindTraces_MoreThanFit_ForgetsTheOldestArrivalAndItsId()
    {
        var storage = Create(MaxTraces);
        foreach (var id in (ulong[])[1, 2, 3]) await WriteAsync(storage, Otlp.Request("a", Otlp.Span(id, id)));
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 9)));
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(4, 4)));

        (await FindAsync(storage, new TraceQuery { Limit = MaxTraces })).ShouldBe([4UL, 3UL, 2UL]);
        (await storage.GetTraceAsync(new TraceId(0, 1), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task FindTraces_Limit_GivesTheNewestArrivals()
    {
        var storage = Create(MaxTraces);
        foreach (var id in (ulong[])[1, 2, 3]) await WriteAsync(storage, Otlp.Request("a", Otlp.Span(id, id, startMs: 100 - id)));
        (await FindAsync(storage, new TraceQuery { Limit = 2 })).ShouldBe([3UL, 2UL]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(MaxTraces + 1)]
    public async Task FindTraces_LimitOutOfRange_IsRefused(int limit)
    {
        var error = await Should.ThrowAsync<TraceStorageException>(() => FindAsync(Create(MaxTraces), new TraceQuery { Limit = limit }));
        error.Message.ShouldBe("search depth must be greater than 0 and less than max traces");
    }

    [Fact]
    public async Task FindTraces_CriteriaMetByDifferentSpans_FindNothing()
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 1, "x")), Otlp.Request("b", Otlp.Span(1, 2, "y")));

        (await FindAsync(storage, new TraceQuery { ServiceName = "a", OperationName = "x", Limit = 1 })).ShouldBe([1UL]);
        (await FindAsync(storage, new TraceQuery { ServiceName = "a", OperationName = "y", Limit = 1 })).ShouldBeEmpty();
        (await FindAsync(storage, new TraceQuery { ServiceName = "c", Limit = 1 })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(-2, -1, false)]
    public async Task FindTraces_StartRange_IsInclusive(long min, long max, bool found)
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 1)));
        var query = new TraceQuery { StartMin = (long)Otlp.BaseTime + min, StartMax = (long)Otlp.BaseTime + max, Limit = 1 };
        (await FindAsync(storage, query)).Count.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData(10_000_000, 10_000_000, true)]
    [InlineData(10_000_001, 0, false)]
    [InlineData(0, 9_999_999, false)]
    public async Task FindTraces_Duration_IsThatOfASpanAndInclusive(long min, long max, bool found)
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(1, 1, durationMs: 10), Otlp.Span(1, 2, startMs: 500, durationMs: 10)));
        (await FindAsync(storage, new TraceQuery { DurationMin = min, DurationMax = max, Limit = 1 })).Count.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData("http.status", "500", true)]
    [InlineData("http.status", "50", false)]
    [InlineData("in.event", "e", true)]
    [InlineData("in.link", "l", true)]
    [InlineData("in.resource", "r", true)]
    [InlineData("resource.in.resource", "r", true)]
    [InlineData("resource.http.status", "500", false)]
    [InlineData("in.scope", "s", true)]
    [InlineData("error", "true", true)]
    [InlineData("error", "false", false)]
    [InlineData("error", "maybe", false)]
    [InlineData("span.status", "error", true)]
    [InlineData("span.status", "ok", false)]
    [InlineData("span.kind", "server", true)]
    [InlineData("span.kind", "client", false)]
    [InlineData("scope.name", "lib", true)]
    [InlineData("scope.version", "2", false)]
    public async Task FindTraces_Attribute_IsComparedAsText(string key, string value, bool found)
    {
        var storage = Create(MaxTraces);
        await WriteAsync(storage, AttributesEverywhere());
        var query = new TraceQuery { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value }, Limit = 1 };
        (await FindAsync(storage, query)).Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public virtual async Task GetOperations_SeenSpans_AreKeptWhenTheirTracesAreGone()
    {
        var storage = Create(1);
        await WriteAsync(storage, Otlp.Request("b", Otlp.Span(1, 1, "x"), Otlp.Span(1, 2, "x")));
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(2, 1, "y")));
        var cancel = TestContext.Current.CancellationToken;

        (await storage.GetServicesAsync(cancel)).ShouldBe(["a", "b"]);
        (await storage.GetOperationsAsync("b", "", cancel)).ShouldBe([new Operation("x", "server")]);
        (await storage.GetOperationsAsync("b", "client", cancel)).ShouldBeEmpty();
        (await storage.GetOperationsAsync("unknown", "", cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetDependencies_ParentsInTheTrace_CountCallsBetweenServices()
    {
        var storage = Create(MaxTraces);
        await WriteAsync(
            storage,
            Otlp.Request("web", Otlp.Span(1, 1), Otlp.Span(1, 2, parent: 1)),
            Otlp.Request("api", Otlp.Span(1, 3, parent: 2), Otlp.Span(1, 4, parent: 1), Otlp.Span(1, 5, parent: 99)));
        var (start, end) = ((long)Otlp.BaseTime - 1, (long)(Otlp.BaseTime + (11 * Otlp.Millisecond)));
        var cancel = TestContext.Current.CancellationToken;

        (await storage.GetDependenciesAsync(start, end, cancel))
            .ShouldBe([new DependencyLink("web", "api", 2), new DependencyLink("web", "web", 1)]);
        (await storage.GetDependenciesAsync(start + 1, end, cancel)).ShouldBeEmpty();
        await Should.ThrowAsync<TraceStorageException>(async () => await storage.GetDependenciesAsync(end, start, cancel));
    }

    private protected static async Task<List<ulong>> FindAsync(ITraceStorage storage, TraceQuery query)
    {
        var found = new List<ulong>();
        await foreach (var trace in storage.FindTracesAsync(query, TestContext.Current.CancellationToken)) found.Add(trace.Id.Low);
        return found;
    }

    private protected static async Task WriteAsync(ITraceStorage storage, params ResourceSpans[] request) =>
        await storage.WriteAsync(request, TestContext.Current.CancellationToken);

    private static ResourceSpans AttributesEverywhere()
    {
        var span = Otlp.Span(1, 1, attributes: Otlp.Number("http.status", 500));
        span.Status = new Status { Code = Status.Types.StatusCode.Error };
        span.Events.Add(new Span.Types.Event { Attributes = { Otlp.Text("in.event", "e") } });
        span.Links.Add(new Span.Types.Link { Attributes = { Otlp.Text("in.link", "l") } });
        var request = Otlp.Request("a", [Otlp.Text("in.resource", "r")], span);
        request.ScopeSpans[0].Scope.Attributes.Add(Otlp.Text("in.scope", "s"));
        return request;
    }
}

using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Jaeger.Api.V3;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query.Grpc;

public sealed class V3ServiceTests : IAsyncLifetime
{
    private static readonly Timestamp Early = Timestamp.FromDateTimeOffset(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly Timestamp Late = Timestamp.FromDateTimeOffset(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private QueryApi _api = null!;
    private GrpcChannel _channel = null!;
    private QueryService.QueryServiceClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        _channel = GrpcChannel.ForAddress(_api.GrpcAddress);
        _client = new QueryService.QueryServiceClient(_channel);
        var unspecified = Otlp.Span(1, 2, "load", parent: 1, durationMs: 5);
        unspecified.Kind = Span.Types.SpanKind.Unspecified;
        await _api.IngestAsync(
            Otlp.Request("web", Otlp.Span(1, 1, "GET /", attributes: Otlp.Text("user", "ann"))), Otlp.Request("db", unspecified));
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, "GET /x", startMs: 1000, durationMs: 200)));
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task GetServices_Stored_AreListed() =>
        (await _client.GetServicesAsync(new GetServicesRequest(), cancellationToken: Token)).Services.ShouldBe(["db", "web"]);

    [Theory]
    [InlineData("web", "", "GET /|server GET /x|server")]
    [InlineData("web", "server", "GET /|server GET /x|server")]
    [InlineData("web", "client", "")]
    [InlineData("db", "", "load|")]
    [InlineData("none", "", "")]
    public async Task GetOperations_Service_AreThoseOfTheKindAsStored(string service, string kind, string expected)
    {
        var answer = await _client.GetOperationsAsync(new GetOperationsRequest { Service = service, SpanKind = kind }, cancellationToken: Token);
        string.Join(' ', answer.Operations.Select(o => $"{o.Name}|{o.SpanKind}")).ShouldBe(expected);
    }

    [Fact]
    public async Task GetTrace_KnownId_IsAdjustedUnlessRaw()
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(3, 1, parent: 9, attributes: [Otlp.Text("b", "2"), Otlp.Text("a", "1")])));
        var adjusted = await OnlyAsync(new GetTraceRequest { TraceId = "3" });
        adjusted.SpanId.ShouldBe(Otlp.SpanId(1));
        adjusted.ParentSpanId.ShouldBe(Otlp.SpanId(9));
        adjusted.Status.ShouldNotBeNull();
        adjusted.Attributes.Select(a => a.Key).ShouldBe(["a", "b", "@jaeger@warnings"]);
        var raw = await OnlyAsync(new GetTraceRequest { TraceId = "00000000000000000000000000000003", RawTraces = true });
        raw.Attributes.Select(a => a.Key).ShouldBe(["b", "a"]);
    }

    [Fact]
    public async Task GetTrace_SharedSpanId_IsGivenAnother()
    {
        var client = Otlp.Span(4, 7);
        client.Kind = Span.Types.SpanKind.Client;
        await _api.IngestAsync(Otlp.Request("web", client), Otlp.Request("db", Otlp.Span(4, 7)));
        using var call = _client.GetTrace(new GetTraceRequest { TraceId = "4" }, cancellationToken: Token);
        var spans = Spans(await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token)).ToList();
        spans.Select(s => s.SpanId).ShouldBe([Otlp.SpanId(7), Otlp.SpanId(1)]);
        spans[1].ParentSpanId.ShouldBe(Otlp.SpanId(7));
    }

    [Theory]
    [InlineData("99", StatusCode.NotFound, "trace not found")]
    [InlineData("x", StatusCode.Unknown, "malform trace ID: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("", StatusCode.Unknown, "malform trace ID: strconv.ParseUint: parsing \"\": invalid syntax")]
    [InlineData("111111111111111111111111111111111", StatusCode.Unknown, "malform trace ID: TraceID cannot be longer than 32 hex characters: 111111111111111111111111111111111")]
    public async Task GetTrace_BadId_AnswersJaegersStatus(string id, StatusCode code, string message)
    {
        using var call = _client.GetTrace(new GetTraceRequest { TraceId = id }, cancellationToken: Token);
        await ShouldFailAsync(() => call.ResponseStream.MoveNext(Token), code, message);
    }

    [Fact]
    public async Task FindTraces_Parameters_FindTheTraces()
    {
        (await FindAsync(new TraceQueryParameters())).ShouldBe("2 1");
        (await FindAsync(new TraceQueryParameters { ServiceName = "db" })).ShouldBe("1");
        (await FindAsync(new TraceQueryParameters { OperationName = "GET /x" })).ShouldBe("2");
        (await FindAsync(new TraceQueryParameters { SearchDepth = 1 })).ShouldBe("2");
        (await FindAsync(new TraceQueryParameters { SearchDepth = -1 })).ShouldBe("2 1");
        (await FindAsync(new TraceQueryParameters { Attributes = { ["user"] = "ann" } })).ShouldBe("1");
        (await FindAsync(new TraceQueryParameters { DurationMin = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(100)) })).ShouldBe("2");
        (await FindAsync(new TraceQueryParameters { DurationMax = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(100)) })).ShouldBe("1");
        (await FindAsync(new TraceQueryParameters { ServiceName = "none" })).ShouldBe("");
    }

    [Fact]
    public async Task FindTraces_BadQuery_AnswersJaegersStatus()
    {
        await Refused(null, StatusCode.InvalidArgument, "missing query");
        await Refused(new TraceQueryParameters(), StatusCode.InvalidArgument, "start time min and max are required parameters");
        await Refused(new TraceQueryParameters { StartTimeMin = Early }, StatusCode.InvalidArgument, "start time min and max are required parameters");
        await Refused(InWindow(new TraceQueryParameters { SearchDepth = 1001 }), StatusCode.Unknown, "search depth must be greater than 0 and less than max traces");
        await Refused(
            InWindow(new TraceQueryParameters { Filter = new Api.Expression.Call { Op = "eq" } }),
            StatusCode.InvalidArgument,
            "the structured query filter is disabled: enable the \"jaeger.query.structuredFilters\" feature gate to use it");
        await Refused(
            new TraceQueryParameters { StartTimeMin = new Timestamp { Seconds = 253_402_300_800 }, StartTimeMax = Late },
            StatusCode.Internal,
            "grpc: failed to unmarshal the received message: timestamp: &types.Timestamp{Seconds: 253402300800,\nNanos: 0,\n} after 10000-01-01");

        async Task Refused(TraceQueryParameters? query, StatusCode code, string message)
        {
            using var traces = _client.FindTraces(new FindTracesRequest { Query = query }, cancellationToken: Token);
            await ShouldFailAsync(() => traces.ResponseStream.MoveNext(Token), code, message);
            using var summaries = _client.FindTraceSummaries(new FindTraceSummariesRequest { Query = query }, cancellationToken: Token);
            await ShouldFailAsync(() => summaries.ResponseStream.MoveNext(Token), code, message);
        }
    }

    [Fact]
    public async Task FindTraceSummaries_Found_AreOneAMessage()
    {
        using var call = _client.FindTraceSummaries(
            new FindTraceSummariesRequest { Query = InWindow(new TraceQueryParameters()) }, cancellationToken: Token);
        var answers = await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token);
        answers.Count.ShouldBe(2);
        answers[1].Summaries.ShouldHaveSingleItem().ShouldBe(new TraceSummary
        {
            TraceId = "00000000000000000000000000000001",
            RootServiceName = "web",
            RootOperationName = "GET /",
            MinStartTimeUnixNano = Otlp.BaseTime,
            MaxEndTimeUnixNano = Otlp.BaseTime + (10 * Otlp.Millisecond),
            SpanCount = 2,
            Services = { new ServiceSummary { Name = "db", SpanCount = 1 }, new ServiceSummary { Name = "web", SpanCount = 1 } },
        });
    }

    [Fact]
    public async Task GetDependencies_Window_CountsTheCalls()
    {
        var answer = await _client.GetDependenciesAsync(new GetDependenciesRequest { StartTime = Early, EndTime = Late }, cancellationToken: Token);
        answer.Dependencies.ShouldHaveSingleItem().ShouldBe(new Dependency { Parent = "web", Child = "db", CallCount = 1 });
    }

    [Fact]
    public async Task GetDependencies_BadWindow_AnswersJaegersStatus()
    {
        await Refused(new GetDependenciesRequest { EndTime = Late }, "start_time is required");
        await Refused(new GetDependenciesRequest { StartTime = Early }, "end_time is required");
        await Refused(new GetDependenciesRequest { StartTime = Late, EndTime = Late }, "end_time must be after start_time");

        Task Refused(GetDependenciesRequest request, string message) => ShouldFailAsync(
            () => _client.GetDependenciesAsync(request, cancellationToken: Token).ResponseAsync, StatusCode.InvalidArgument, message);
    }

    [Fact]
    public async Task GetTrace_LargerThanAMessage_ArrivesInParts()
    {
        const int Count = 12;
        var megabyte = new string('x', 1024 * 1024);
        var spans = Enumerable.Range(1, Count).Select(i => Otlp.Span(5, (ulong)i, attributes: Otlp.Text("text", megabyte)));
        await _api.IngestAsync(Otlp.Request("large", [.. spans]));
        using var call = _client.GetTrace(new GetTraceRequest { TraceId = "5", RawTraces = true }, cancellationToken: Token);
        var parts = await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token);
        parts.Count.ShouldBe(4);
        Spans(parts).Select(s => s.SpanId).ShouldBe(Enumerable.Range(1, Count).Select(i => Otlp.SpanId((ulong)i)));
        parts.ShouldAllBe(p => p.ResourceSpans[0].Resource.Attributes[0].Value.StringValue == "large");
        parts.ShouldAllBe(p => p.ResourceSpans[0].ScopeSpans[0].Scope.Name == "lib");
    }

    private static TraceQueryParameters InWindow(TraceQueryParameters query)
    {
        (query.StartTimeMin, query.StartTimeMax) = (Early, Late);
        return query;
    }

    private static IEnumerable<Span> Spans(IEnumerable<TracesData> parts) =>
        parts.SelectMany(p => p.ResourceSpans).SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans);

    private static async Task ShouldFailAsync<T>(Func<Task<T>> call, StatusCode code, string message)
    {
        var error = await Should.ThrowAsync<RpcException>(call);
        error.Status.Detail.ShouldBe(message);
        error.StatusCode.ShouldBe(code);
    }

    private async Task<Span> OnlyAsync(GetTraceRequest request)
    {
        using var call = _client.GetTrace(request, cancellationToken: Token);
        return Spans(await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token)).ShouldHaveSingleItem();
    }

    private async Task<string> FindAsync(TraceQueryParameters query)
    {
        using var call = _client.FindTraces(new FindTracesRequest { Query = InWindow(query) }, cancellationToken: Token);
        var traces = await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token);
        return string.Join(' ', traces.Select(t => Convert.ToHexString(Spans([t]).First().TraceId.Span).TrimStart('0')));
    }
}

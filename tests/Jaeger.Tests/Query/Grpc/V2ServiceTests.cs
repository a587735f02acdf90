using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Jaeger.Api.V2;
using OpenTelemetry.Proto.Common.V1;
using KeyValue = OpenTelemetry.Proto.Common.V1.KeyValue;
using Otel = OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query.Grpc;

public sealed class V2ServiceTests : IAsyncLifetime
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
        await _api.IngestAsync(Otlp.Request("web", [Otlp.Text("env", "test")], Rich()), Otlp.Request("db", Otlp.Span(1, 2, "load", parent: 1)));
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task GetTrace_KnownId_IsInJaegersModel()
    {
        var spans = await GetAsync(new GetTraceRequest { TraceId = Otlp.TraceId(1) });
        spans.Count.ShouldBe(2);
        var web = spans[0];
        web.TraceId.ShouldBe(Otlp.TraceId(1));
        web.SpanId.ShouldBe(Otlp.SpanId(1));
        web.StartTime.ToDateTimeOffset().ToUnixTimeMilliseconds().ShouldBe((long)(Otlp.BaseTime / Otlp.Millisecond));
        web.Duration.ShouldBe(Duration.FromTimeSpan(TimeSpan.FromMilliseconds(10)));
        string.Join(' ', web.Tags.Select(Show)).ShouldBe(
            "otel.scope.name=lib otel.scope.version=1.0 binary=<0102> flag=True list=[\"x\",1] number=7 ratio=0.5 span.kind=server "
            + "otel.status_code=ERROR error=True otel.status_description=bad");
        web.Logs.ShouldHaveSingleItem().Fields.Select(Show).ShouldBe(["event=retry", "n=1"]);
        web.References.ShouldHaveSingleItem().ShouldBe(
            new SpanRef { TraceId = Otlp.TraceId(9), SpanId = Otlp.SpanId(9), RefType = SpanRefType.FollowsFrom });
        web.Process.ServiceName.ShouldBe("web");
        web.Process.Tags.Select(Show).ShouldBe(["env=test"]);
        spans[1].References.ShouldHaveSingleItem().ShouldBe(new SpanRef { TraceId = Otlp.TraceId(1), SpanId = Otlp.SpanId(1) });
    }

    [Fact]
    public async Task GetTrace_Remarks_AreWarningsAndNoTag()
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, parent: 9)));
        var span = (await GetAsync(new GetTraceRequest { TraceId = ByteString.CopyFrom([0, 0, 0, 0, 0, 0, 0, 2]) })).ShouldHaveSingleItem();
        span.Warnings.ShouldBe(["parent span ID=0000000000000009 is not in the trace; skipping clock skew adjustment"]);
        span.Tags.Select(t => t.Key).ShouldNotContain("@jaeger@warnings");
    }

    [Fact]
    public async Task GetTrace_ManySpans_ArriveTenAMessage()
    {
        await _api.IngestAsync(Otlp.Request("web", [.. Enumerable.Range(1, 25).Select(i => Otlp.Span(3, (ulong)i))]));
        using var call = _client.GetTrace(new GetTraceRequest { TraceId = Otlp.TraceId(3) }, cancellationToken: Token);
        var chunks = await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token);
        chunks.Select(c => c.Spans.Count).ShouldBe([10, 10, 5]);
    }

    [Fact]
    public async Task GetTrace_BadId_AnswersJaegersStatus()
    {
        await Refused(new GetTraceRequest(), StatusCode.InvalidArgument, "uninitialized TraceID is not allowed");
        await Refused(new GetTraceRequest { TraceId = Otlp.TraceId(0) }, StatusCode.InvalidArgument, "uninitialized TraceID is not allowed");
        await Refused(new GetTraceRequest { TraceId = ByteString.Empty }, StatusCode.Internal, "grpc: failed to unmarshal the received message: invalid length for TraceID");
        await Refused(new GetTraceRequest { TraceId = Otlp.TraceId(99) }, StatusCode.NotFound, "trace not found");

        Task Refused(GetTraceRequest request, StatusCode code, string message) => ShouldFailAsync(() => GetAsync(request), code, message);
    }

    [Fact]
    public async Task ArchiveTrace_NotConfigured_IsInternal() =>
        await ShouldFailAsync(
            () => _client.ArchiveTraceAsync(new ArchiveTraceRequest { TraceId = Otlp.TraceId(1) }, cancellationToken: Token).ResponseAsync,
            StatusCode.Internal,
            "failed to archive trace: archive span storage was not configured");

    [Fact]
    public async Task ArchiveTrace_Configured_KeepsWhatTheStorageForgets()
    {
        await using var api = await QueryApi.StartAsync(new Jaeger.Query.JaegerQueryConfig { ArchiveStorage = "archive" }, maxTraces: 1);
        using var channel = GrpcChannel.ForAddress(api.GrpcAddress);
        var client = new QueryService.QueryServiceClient(channel);
        await api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));
        await client.ArchiveTraceAsync(new ArchiveTraceRequest { TraceId = Otlp.TraceId(1) }, cancellationToken: Token);
        await api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1)));
        using var call = client.GetTrace(new GetTraceRequest { TraceId = Otlp.TraceId(1) }, cancellationToken: Token);
        (await call.ResponseStream.MoveNext(Token)).ShouldBeTrue();
        await ShouldFailAsync(
            () => client.ArchiveTraceAsync(new ArchiveTraceRequest { TraceId = Otlp.TraceId(7) }, cancellationToken: Token).ResponseAsync,
            StatusCode.NotFound,
            "trace not found: trace not found");
    }

    [Fact]
    public async Task FindTraces_Parameters_FindTheSpans()
    {
        (await FindAsync(new TraceQueryParameters { SearchDepth = 5, ServiceName = "db" })).ShouldBe(2);
        (await FindAsync(new TraceQueryParameters { SearchDepth = 5, StartTimeMin = Early, StartTimeMax = Late, Tags = { ["number"] = "7" } })).ShouldBe(2);
        (await FindAsync(new TraceQueryParameters { SearchDepth = 5, StartTimeMin = Late })).ShouldBe(0);
        await ShouldFailAsync(() => FindAsync(null), StatusCode.InvalidArgument, "missing query");
        await ShouldFailAsync(
            () => FindAsync(new TraceQueryParameters()),
            StatusCode.Internal,
            "failed when searching for traces: search depth must be greater than 0 and less than max traces");
    }

    [Fact]
    public async Task GetServicesAndOperations_Stored_AreListed()
    {
        (await _client.GetServicesAsync(new GetServicesRequest(), cancellationToken: Token)).Services.ShouldBe(["db", "web"]);
        var operations = await _client.GetOperationsAsync(new GetOperationsRequest { Service = "db" }, cancellationToken: Token);
        operations.ShouldBe(new GetOperationsResponse { OperationNames = { "load" }, Operations = { new Operation { Name = "load", SpanKind = "server" } } });
    }

    [Fact]
    public async Task GetDependencies_Windows_CountTheCallsOrAreRefused()
    {
        var answer = await _client.GetDependenciesAsync(new GetDependenciesRequest { StartTime = Early, EndTime = Late }, cancellationToken: Token);
        answer.Dependencies.ShouldHaveSingleItem().ShouldBe(new DependencyLink { Parent = "web", Child = "db", CallCount = 1 });
        await Refused(new GetDependenciesRequest { StartTime = Early }, StatusCode.InvalidArgument, "StartTime and EndTime must be initialized.");
        await Refused(
            new GetDependenciesRequest { StartTime = Late, EndTime = Early },
            StatusCode.Internal,
            "failed to fetch dependencies: end time must be greater than start time");

        Task Refused(GetDependenciesRequest request, StatusCode code, string message) => ShouldFailAsync(
            () => _client.GetDependenciesAsync(request, cancellationToken: Token).ResponseAsync, code, message);
    }

    private static Otel.Span Rich()
    {
        var list = new ArrayValue { Values = { new AnyValue { StringValue = "x" }, new AnyValue { IntValue = 1 } } };
        var span = Otlp.Span(
            1,
            1,
            "GET /",
            attributes:
            [
                new KeyValue { Key = "binary", Value = new AnyValue { BytesValue = ByteString.CopyFrom([1, 2]) } },
                new KeyValue { Key = "flag", Value = new AnyValue { BoolValue = true } },
                new KeyValue { Key = "list", Value = new AnyValue { ArrayValue = list } },
                Otlp.Number("number", 7),
                new KeyValue { Key = "ratio", Value = new AnyValue { DoubleValue = 0.5 } },
            ]);
        span.Status = new Otel.Status { Code = Otel.Status.Types.StatusCode.Error, Message = "bad" };
        span.Events.Add(new Otel.Span.Types.Event { Name = "retry", TimeUnixNano = Otlp.BaseTime, Attributes = { Otlp.Number("n", 1) } });
        span.Links.Add(new Otel.Span.Types.Link { TraceId = Otlp.TraceId(9), SpanId = Otlp.SpanId(9) });
        return span;
    }

    private static string Show(Api.V2.KeyValue tag) => FormattableString.Invariant($"{tag.Key}=") + tag.VType switch
    {
        Api.V2.ValueType.Bool => $"{tag.VBool}",
        Api.V2.ValueType.Int64 => FormattableString.Invariant($"{tag.VInt64}"),
        Api.V2.ValueType.Float64 => FormattableString.Invariant($"{tag.VFloat64}"),
        Api.V2.ValueType.Binary => $"<{Convert.ToHexString(tag.VBinary.Span)}>",
        _ => tag.VStr,
    };

    private static async Task ShouldFailAsync<T>(Func<Task<T>> call, StatusCode code, string message)
    {
        var error = await Should.ThrowAsync<RpcException>(call);
        error.Status.Detail.ShouldBe(message);
        error.StatusCode.ShouldBe(code);
    }

    private async Task<List<Span>> GetAsync(GetTraceRequest request)
    {
        using var call = _client.GetTrace(request, cancellationToken: Token);
        return [.. (await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token)).SelectMany(c => c.Spans)];
    }

    private async Task<int> FindAsync(TraceQueryParameters? query)
    {
        using var call = _client.FindTraces(new FindTracesRequest { Query = query }, cancellationToken: Token);
        return (await call.ResponseStream.ReadAllAsync(Token).ToListAsync(Token)).Sum(c => c.Spans.Count);
    }
}

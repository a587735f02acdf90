using Jaeger.MetricStore;
using Jaeger.MetricStore.Prometheus;
using Jaeger.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Tests.MetricStore.Prometheus;

/// <summary>Expected requests and answers were observed of the original in front of such a server.</summary>
public sealed class PrometheusReaderTests
{
    private const string Empty = """{"status":"success","data":{"resultType":"matrix","result":[]}}""";
    private const string Filled = """
        {"status":"success","warnings":["w"],"data":{"resultType":"matrix","result":[
          {"metric":{"service_name":"a","span_name":"op"},"values":[[1700000000,"0.5"],[1700000000.781,"NaN"],[1700000060.001,"+Inf"]]},
          {"metric":{"service_name":"b"},"values":[]}]}}
        """;

    private static readonly MetricQuery Query = new()
    {
        Services = ["a"],
        SpanKinds = [Kind.Server],
        End = 1_700_000_100_001_000_000,
        Lookback = 100_000_000_000,
        Step = 60_000_000_000,
        RatePer = 60_000_000_000,
    };

    [Fact]
    public async Task GetCallRates_Asked_SendsTheOriginalsRequestAndReadsItsSeries()
    {
        await using var server = await PrometheusStandIn.StartAsync((_, _) => (200, Filled));
        var family = await Reader(server.Address, "base/").GetCallRatesAsync(Query, TestContext.Current.CancellationToken);
        server.Requests.ShouldBe(
        [
            ("POST", "/base/api/v1/query_range", "end=1700000100.001&query=sum%28rate%28traces_span_metrics_calls%7Bservice_name+%3D~+%22a%22%2C+span_kind+%3D~+%22SPAN_KIND_SERVER%22%7D%5B1m%5D%29%29+by+%28service_name%29&start=1700000000.001&step=60", ""),
        ]);
        family.Name.ShouldBe("service_call_rate");
        family.Series.Count.ShouldBe(2);
        family.Series[0].Labels.ShouldBe([new("service_name", "a"), new("operation", "op")]);
        family.Series[0].Points.ShouldBe(
            [new(1_700_000_000_000, 0.5), new(1_700_000_000_781, double.NaN), new(1_700_000_060_001, double.PositiveInfinity)]);
        family.Series[1].Points.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetErrorRates_NoErrors_AreZeroWhereThereAreCalls()
    {
        await using var server = await PrometheusStandIn.StartAsync(
            (_, form) => (200, form.Contains("STATUS_CODE_ERROR", StringComparison.Ordinal) ? Empty : Filled));
        var family = await Reader(server.Address).GetErrorRatesAsync(Query, TestContext.Current.CancellationToken);
        family.Name.ShouldBe("service_error_rate");
        family.Series[0].Points.Select(p => p.Value).ShouldBe([0, 0, 0]);
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Get_ServerTakesNoPost_AsksByGet(int status)
    {
        await using var server = await PrometheusStandIn.StartAsync((method, _) => method == "POST" ? (status, "no") : (200, Empty));
        (await Reader(server.Address).GetCallRatesAsync(Query, TestContext.Current.CancellationToken)).Series.ShouldBeEmpty();
        server.Requests.Last().Path.ShouldStartWith("/api/v1/query_range?end=1700000100.001&query=");
    }

    [Theory]
    [InlineData(400, """{"status":"error","errorType":"bad_data","error":"zero"}""", "failed executing metrics query: bad_data: zero")]
    [InlineData(422, """{"status":"error","errorType":"execution","error":"too many"}""", "failed executing metrics query: execution: too many")]
    [InlineData(500, "boom", "failed executing metrics query: server_error: server error: 500")]
    [InlineData(404, "", "failed executing metrics query: client_error: client error: 404")]
    [InlineData(400, """{"status":"success"}""", "failed executing metrics query: bad_response: inconsistent body for response code")]
    [InlineData(200, """{"status":"success","data":{"resultType":"vector","result":[]}}""", "unexpected metrics ValueType: vector")]
    [InlineData(200, "<html>", "failed executing metrics query: bad_response: '<' is an invalid start of a value*")]
    [InlineData(200, """{"status":"success"}""", "failed executing metrics query: bad_response: *")]
    public async Task Get_BadAnswer_IsTold(int status, string body, string message)
    {
        await using var server = await PrometheusStandIn.StartAsync((_, _) => (status, body));
        var reader = Reader(server.Address);
        await FailsAsync(reader.GetCallRatesAsync(Query, TestContext.Current.CancellationToken), message);
        await FailsAsync(reader.GetErrorRatesAsync(Query, TestContext.Current.CancellationToken), $"failed getting error metrics: {message}");
    }

    [Fact]
    public async Task Get_NobodyListens_SaysWhoDoesNot()
    {
        var server = await PrometheusStandIn.StartAsync((_, _) => (200, Empty));
        var address = server.Address;
        await server.DisposeAsync();
        await FailsAsync(
            Reader(address).GetCallRatesAsync(Query, TestContext.Current.CancellationToken),
            $"failed executing metrics query: Post \"{address}api/v1/query_range\": dial tcp 127.0.0.1:{address.Port}: connect: connection refused");
    }

    [Fact]
    public async Task Get_TokenFile_IsTheBearer()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "secret\n", TestContext.Current.CancellationToken);
        await using var server = await PrometheusStandIn.StartAsync((_, _) => (200, Empty));
        await Reader(server.Address, tokenFile: file).GetCallRatesAsync(Query, TestContext.Current.CancellationToken);
        server.Requests.Single().Authorization.ShouldBe("Bearer secret");
        File.Delete(file);
    }

    private static async Task FailsAsync(ValueTask<MetricFamily> query, string message)
    {
        var error = await Should.ThrowAsync<TraceStorageException>(query.AsTask());
        if (message.EndsWith('*')) error.Message.ShouldStartWith(message[..^1]);
        else error.Message.ShouldBe(message);
    }

    private static PrometheusReader Reader(Uri address, string path = "", string tokenFile = "")
    {
        var config = new PrometheusConfig { Endpoint = new Uri(address, path), TokenFile = tokenFile };
        return new PrometheusReader(new PrometheusClient(config, new SocketsHttpHandler(), authenticator: null), new PromQl(config), NullLogger.Instance);
    }
}

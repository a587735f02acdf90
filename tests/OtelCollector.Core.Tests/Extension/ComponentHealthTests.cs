using System.Net;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension;

/// <summary>The status of components as the health check shows it, in a whole Collector.</summary>
public sealed class ComponentHealthTests : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly int _port = FreePort.Next();
    private CollectorService? _service;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_service is not null)
            await _service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Get_Verbose_ListsPipelinesAndComponents()
    {
        await StartAsync("{exporters: {nop: }}", "nop", "{}");
        var body = await _http.GetStringAsync($"http://127.0.0.1:{_port}/status?verbose", TestContext.Current.CancellationToken);
        body.ShouldContain("\"healthy\":true,\"status\":\"StatusOK\"");
        body.ShouldContain("\"components\":{\"extensions\":{\"healthy\":true");
        body.ShouldContain("\"extension:healthcheckv2\":{\"healthy\":true,\"status\":\"StatusOK\"");
        body.ShouldContain("\"pipeline:traces\":{\"healthy\":true");
        body.ShouldContain("\"exporter:nop\":{\"healthy\":true");
        (await StatusAsync("?pipeline=traces")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("?pipeline=logs")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("{include_recoverable_errors: true}", HttpStatusCode.OK)]
    [InlineData("{include_recoverable_errors: true, recovery_duration: 0s}", HttpStatusCode.InternalServerError)]
    public async Task Get_DestinationAway_CountsAsConfigured(string componentHealth, HttpStatusCode expected)
    {
        var receiver = FreePort.Next();
        await StartAsync(
            $"{{exporters: {{otlp_http: {{endpoint: 'http://127.0.0.1:{FreePort.Next()}'}}}}, receivers: {{otlp: {{protocols: {{http: {{endpoint: '127.0.0.1:{receiver}'}}}}}}}}}}",
            "otlp_http",
            componentHealth,
            "otlp");
        var token = TestContext.Current.CancellationToken;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var span = new StringContent(
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"00000000000000000000000000000001","spanId":"0000000000000001","name":"a"}]}]}]}""",
            null,
            "application/json");
        (await _http.PostAsync($"http://127.0.0.1:{receiver}/v1/traces", span, token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = string.Empty;
        while (!body.Contains("\"status\":\"StatusRecoverableError\",\"error\":", StringComparison.Ordinal))
        {
            limit.Token.ThrowIfCancellationRequested();
            using var answer = await _http.GetAsync($"http://127.0.0.1:{_port}/status?verbose", token);
            body = await answer.Content.ReadAsStringAsync(token);
        }

        (await StatusAsync(string.Empty)).ShouldBe(expected);
    }

    private async Task<HttpStatusCode> StatusAsync(string query)
    {
        using var response = await _http.GetAsync($"http://127.0.0.1:{_port}/status{query}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task StartAsync(string more, string exporter, string componentHealth, string receiver = "nop")
    {
        string[] sources =
        [
            $"yaml:{{receivers: {{nop: }}, extensions: {{healthcheckv2: {{use_v2: true, http: {{endpoint: '127.0.0.1:{_port}'}}, component_health: {componentHealth}}}}}}}",
            $"yaml:{more}",
            $"yaml:{{service: {{extensions: [healthcheckv2], pipelines: {{traces: {{receivers: [{receiver}], exporters: [{exporter}]}}}}}}}}",
        ];
        var tree = new ConfigResolver(new ConfigProviders(_ => null)).Resolve(sources);
        var config = new CollectorConfigReader(AllFactories.Create()).Read(tree);
        var sink = LogSink.Silent;
        _service = new CollectorService(
            config, new ComponentSource(new("otelcol", "test", "0.0.0"), sink, new Dictionary<string, string>()));
        await _service.StartAsync(TestContext.Current.CancellationToken);
    }
}

using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Connector.SpanMetrics;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

/// <summary>A span metrics connector whose clock and flushes the test moves.</summary>
internal sealed class SpanMetricsTestBed
{
    private readonly SpanMetricsConnector _connector;
    private readonly RecordingConsumer<Metrics> _output = new();

    public SpanMetricsTestBed(string yaml)
    {
        var config = (SpanMetricsConfig)TestComponents.Config(new SpanMetricsConnectorFactory(), yaml);
        var settings = TestComponents.Settings();
        settings = settings with
        {
            Telemetry = settings.Telemetry with
            {
                Resource = new Dictionary<string, string> { ["service.instance.id"] = "me" },
            },
        };
        _connector = new SpanMetricsConnector(settings, config, _output, Time);
    }

    public ManualTime Time { get; } = new();

    public int Flushes => _output.Received.Count;

    public static ExportTraceServiceRequest Request(string service, params Span[] spans) => new()
    {
        ResourceSpans =
        {
            new ResourceSpans
            {
                Resource = Samples.Resource(service),
                ScopeSpans = { new ScopeSpans { Scope = new() { Name = "lib", Version = "1.2" }, Spans = { spans } } },
            },
        },
    };

    public static Span Span(string name, double milliseconds = 5) => new()
    {
        TraceId = Samples.TraceId,
        SpanId = Samples.SpanId,
        Name = name,
        Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Server,
        StartTimeUnixNano = Samples.Start,
        EndTimeUnixNano = Samples.Start + (ulong)(milliseconds * 1_000_000),
    };

    public async Task AddAsync(ExportTraceServiceRequest request) =>
        await _connector.ConsumeAsync(Traces.Parse(request.ToByteArray()), TestContext.Current.CancellationToken);

    public Task AddAsync(params Span[] spans) => AddAsync(Request("shop", spans));

    /// <summary>The metrics of a flush.</summary>
    public async Task<IReadOnlyList<ResourceMetrics>> FlushAsync()
    {
        var before = _output.Received.Count;
        await _connector.FlushAsync(TestContext.Current.CancellationToken);
        return _output.Received.Count == before ? [] : _output.Received.Last().Request.ResourceMetrics;
    }

    public async Task<Metric> FlushAsync(string name)
    {
        var resource = (await FlushAsync()).ShouldHaveSingleItem();
        return resource.ScopeMetrics.ShouldHaveSingleItem().Metrics.Single(m => m.Name == "traces.span.metrics." + name);
    }

    public async Task<IReadOnlyList<NumberDataPoint>> CallsAsync()
    {
        // The first flush of a cumulative series reports zero.
        await FlushAsync();
        return (await FlushAsync("calls")).Sum.DataPoints;
    }

    public async Task StartAndStopAsync()
    {
        await TestComponents.StartedAsync(_connector);
        await TestComponents.StopAsync(_connector);
    }

    public static string Text(IEnumerable<OpenTelemetry.Proto.Common.V1.KeyValue> attributes) =>
        string.Join(' ', attributes.Select(a => $"{a.Key}={a.Value.StringValue}"));
}

using OtelCollector.Core.Component;
using OtelCollector.Core.Connector.Routing;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

/// <summary>A routing connector in front of the pipelines <c>a</c>, <c>b</c>, <c>c</c> and <c>rest</c> of a signal.</summary>
internal sealed class RoutingTestBed<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly Dictionary<string, RecordingConsumer<TData>> _pipelines = new[] { "a", "b", "c", "rest" }
        .ToDictionary(name => name, _ => new RecordingConsumer<TData>(), StringComparer.Ordinal);

    private readonly IConnector<TData> _connector;

    public RoutingTestBed(string yaml)
    {
        var factory = new RoutingConnectorFactory();
        var config = TestComponents.Config(factory, yaml);
        var output = new ConnectorOutput<TData>(
            [.. _pipelines.Select(p => KeyValuePair.Create(new PipelineId(TData.Signal, p.Key), (IConsumer<TData>)p.Value))]);
        var settings = TestComponents.Settings(Logger);
        _connector = (IConnector<TData>)(object)(output switch
        {
            IConnectorOutput<Traces> traces => factory.TracesToTraces(settings, config, traces),
            IConnectorOutput<Metrics> metrics => factory.MetricsToMetrics(settings, config, metrics),
            _ => factory.LogsToLogs(settings, config, (IConnectorOutput<Logs>)(object)output),
        });
    }

    public RecordingLogger Logger { get; } = new();

    public RecordingConsumer<TData> this[string pipeline] => _pipelines[pipeline];

    public async Task SendAsync(TData data) => await _connector.ConsumeAsync(data, TestContext.Current.CancellationToken);

    /// <summary>Items by pipeline, e.g. <c>a=2 rest=1</c>.</summary>
    public string Counts() => string.Join(' ', _pipelines.Where(p => !p.Value.Received.IsEmpty).Select(p => $"{p.Key}={p.Value.ItemCount}"));
}

using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Service;

/// <summary>Makes components that note when they start and stop, and that pass spans on.</summary>
internal sealed class SpyFactory : IReceiverFactory, IProcessorFactory, IExporterFactory
{
    public List<string> Events { get; } = [];

    public Dictionary<string, ReceiverConsumers> Inputs { get; } = [];

    public Dictionary<string, RecordingConsumer<Traces>> Outputs { get; } = [];

    public IConnectorOutput<Traces>? ConnectorOutput { get; set; }

    public string Type => "spy";

    public string ConfigName => "spy.Config";

    public IComponentConfig CreateDefaultConfig() => new NoConfig();

    public IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers)
    {
        Inputs[settings.Id.ToString()] = consumers;
        return new Spy(this, $"receiver {settings.Id}", new RecordingConsumer<Traces>());
    }

    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) =>
        new Spy(this, $"processor {settings.Id}", next);

    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        new Spy(this, $"exporter {settings.Id}", Outputs[settings.Id.ToString()] = new RecordingConsumer<Traces>());
}

/// <summary>Connects spans with spans and with logs.</summary>
internal sealed class LinkFactory(SpyFactory spy) : IConnectorFactory
{
    public string Type => "link";

    public string ConfigName => "link.Config";

    public IComponentConfig CreateDefaultConfig() => new NoConfig();

    public bool Supports(Signal from, Signal to) => from == Signal.Traces && to != Signal.Metrics;

    public IConnector<Traces> TracesToTraces(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Traces> next)
    {
        spy.ConnectorOutput = next;
        return new Spy(spy, $"connector {settings.Id}", next);
    }

    public IConnector<Traces> TracesToLogs(
        ComponentSettings settings, IComponentConfig config, IConnectorOutput<Logs> next) =>
        new Spy(spy, $"connector {settings.Id}", new RecordingConsumer<Traces>());
}

internal sealed class Spy(SpyFactory factory, string name, IConsumer<Traces> next)
    : IReceiver, IProcessor<Traces>, IExporter<Traces>, IConnector<Traces>
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        factory.Events.Add($"start {name}");
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        factory.Events.Add($"stop {name}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken) =>
        next.ConsumeAsync(data, cancellationToken);
}

using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Component;

/// <summary>Where a receiver delivers each signal; null where no pipeline takes that signal from it.</summary>
/// <param name="Traces">Spans.</param>
/// <param name="Metrics">Metric data points.</param>
/// <param name="Logs">Log records.</param>
public sealed record ReceiverConsumers(
    IConsumer<Traces>? Traces, IConsumer<Metrics>? Metrics, IConsumer<Logs>? Logs);

using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Counts spans and records their durations; sends the metrics at every flush and once more when it stops.</summary>
internal sealed class SpanMetricsConnector : IConnector<Traces>
{
    private const string InstanceAttribute = "service.instance.id";

    private readonly Lock _lock = new();
    private readonly ComponentSettings _settings;
    private readonly SpanMetricsConfig _config;
    private readonly IConsumer<Pdata.Metrics> _next;
    private readonly TimeProvider _time;
    private readonly SpanAggregator _aggregator;
    private readonly MetricsBuilder _builder;
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _loop = Task.CompletedTask;

    public SpanMetricsConnector(
        ComponentSettings settings, SpanMetricsConfig config, IConsumer<Pdata.Metrics> next, TimeProvider time)
    {
        _settings = settings;
        _config = config;
        _next = next;
        _time = time;
        _builder = new MetricsBuilder(config, key => settings.Logger.Write(
            LogLevel.Information, "Evicting cached delta timestamp", ("key", key)));
        var instance = settings.Telemetry.Resource.GetValueOrDefault(InstanceAttribute) ?? Guid.NewGuid().ToString();
        _aggregator = new SpanAggregator(config, instance);
        settings.Logger.Write(LogLevel.Information, "Building spanmetrics connector");
        if (config.UsesDimensionsCacheSize)
        {
            settings.Logger.Write(
                LogLevel.Warning,
                "DimensionsCacheSize is deprecated, please use AggregationCardinalityLimit instead.");
        }
    }

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _settings.Logger.Write(LogLevel.Information, "Starting spanmetrics connector");
        _loop = Task.Run(RunAsync, CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        _settings.Logger.Write(LogLevel.Information, "Shutting down spanmetrics connector");
        _stopping.TrySetResult();
        await _loop.WaitAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    public ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken)
    {
        var payload = data.Payload;
        lock (_lock)
            _aggregator.Add(payload, _time.GetUtcNow());
        data.Release();
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends what was counted.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        Pdata.Metrics metrics;
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var request = _builder.Build(_aggregator.Resources.All, UnixTime.Nanoseconds(now));
            Forget(now);
            metrics = Pdata.Metrics.From(request);
        }

        if (metrics.ItemCount == 0)
            return;

        // The series go on using the attributes, so nobody may change them.
        metrics.Share();
        try
        {
            await _next.ConsumeAsync(metrics, cancellationToken);
        }
        catch (Exception e)
        {
            _settings.Logger.Write(LogLevel.Error, "Failed ConsumeMetrics", ("error", e.Message));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        var resources = _aggregator.Resources;
        if (_config.Temporality == AggregationTemporality.Delta)
        {
            resources.Clear();
            return;
        }

        resources.RemoveEvicted();
        foreach (var resource in resources.All.ToList())
        {
            foreach (var series in resource.AllSeries)
                series.ClearExemplars();
            if (_config.MetricsExpiration > TimeSpan.Zero && now - resource.LastSeen >= _config.MetricsExpiration)
                resources.Remove(resource);
        }
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(_config.MetricsFlushInterval, _time);
        while (true)
        {
            var tick = timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
            if (await Task.WhenAny(tick, _stopping.Task) == _stopping.Task)
                break;
            await FlushAsync(CancellationToken.None);
        }

        _settings.Logger.Write(LogLevel.Information, "Stopping ticker");
    }
}

using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>A server with Prometheus' query API; it knows no tenants.</summary>
internal sealed class PrometheusBackend(PrometheusConfig config, ILogger logger) : IMetricBackend
{
    private PrometheusClient? _client;
    private PrometheusReader? _reader;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var authenticator = config.Authenticator is { } id ? Find(host, id) : null;
        var handler = new SocketsHttpHandler { ConnectTimeout = config.ConnectTimeout };
        if (config.Tls is not null) handler.SslOptions = config.Tls.Options(logger);
        _client = new PrometheusClient(config, handler, authenticator);
        _reader = new PrometheusReader(_client, new PromQl(config), logger);
        logger.LogInformation("Prometheus reader initialized for {Address}", config.Endpoint);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IMetricReader For(string tenant) => _reader!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IClientAuthenticator Find(IComponentHost host, ComponentId id) =>
        host.Extensions.TryGetValue(id, out var extension)
            ? extension as IClientAuthenticator
                ?? throw new ComponentException($"extension '{id}' does not implement extensionauth.HTTPClient")
            : throw new ComponentException($"authenticator extension '{id}' not found");
}

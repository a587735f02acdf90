using Jaeger.Query;
using Jaeger.Storage.Extension;
using Jaeger.Tenancy;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace Jaeger.Storage.Exporter;

/// <summary>The end of a traces pipeline: stores the spans, those of each tenant in that tenant's storage.</summary>
internal sealed class StorageClient(string storage) : IExportClient<Traces>
{
    private ITraceBackend? _backend;
    private TenantGate? _tenants;

    /// <inheritdoc/>
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _backend = JaegerStorageExtension.Find(host, "cannot find storage factory", storage);
        var query = host.Extensions.Values.OfType<JaegerQueryExtension>().FirstOrDefault();
        _tenants = new TenantGate(query?.Tenancy ?? new TenancyConfig());
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SendAsync(Traces data, CancellationToken cancellationToken)
    {
        try
        {
            await _backend!.For(TenantOf(data)).WriteAsync(data.Payload, cancellationToken);
        }
        catch (TraceStorageException e)
        {
            throw e.IsTemporary ? new RetryableException(e.Message, e) : new PermanentException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // Spans of nobody would be stored where no query finds them.
    private string TenantOf(Traces data)
    {
        if (_tenants!.IsOpen) return "";
        var values = data.Client is { } client && client.Metadata.TryGetValue(_tenants.Header, out var named) ? named : [];
        var refusal = _tenants.Admit(values, out var tenant);
        return refusal == TenantRefusal.None ? tenant : throw new PermanentException(refusal.Text());
    }
}

using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Tells the Collector whether the destination takes what is sent to it.</summary>
internal sealed class StatusReportingClient<TData>(IExportClient<TData> client) : IExportClient<TData>
    where TData : SignalData
{
    private IComponentHost? _host;
    private volatile bool _isFailing;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _host = host;
        return client.StartAsync(host, cancellationToken);
    }

    public async Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(data, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _isFailing = true;
            _host?.ReportStatus(ComponentStatus.RecoverableError, e);
            throw;
        }

        if (!_isFailing)
            return;
        _isFailing = false;
        _host?.ReportStatus(ComponentStatus.Ok);
    }

    public void Dispose() => client.Dispose();
}

using Jaeger.Storage;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>The disk backend does what every storage has to do.</summary>
public sealed class DiskTraceStorageTests : TraceStorageConformance, IAsyncLifetime
{
    private readonly List<DiskFolder> _folders = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in _folders) await folder.DisposeAsync();
    }

    private protected override ITraceStorage Create(int maxTraces)
    {
        var folder = new DiskFolder();
        _folders.Add(folder);
        return folder.OpenAsync(c => c.MaxTraces = maxTraces).GetAwaiter().GetResult().For("");
    }
}

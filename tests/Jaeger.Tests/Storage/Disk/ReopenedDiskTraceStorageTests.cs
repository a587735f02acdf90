using Jaeger.Storage;
using Jaeger.Storage.Disk;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>What was written is there for the next process in every respect, read anew from the last file of spans.</summary>
public sealed class ReopenedDiskTraceStorageTests : ReopenedConformance
{
    private protected override void Change(DiskBackendConfig config)
    {
    }
}

/// <summary>As before, from the files of full segments and their indexes: every request fills one.</summary>
public sealed class RestoredDiskTraceStorageTests : ReopenedConformance
{
    private protected override void Change(DiskBackendConfig config) => config.SegmentSize = 1;

    // Nobody knows any more that the trace of a later span was removed: it arrives anew.
    public override async Task FindTraces_MoreThanFit_ForgetsTheOldestArrivalAndItsId()
    {
        var storage = Create(MaxTraces);
        foreach (var id in (ulong[])[1, 2, 3, 4]) await WriteAsync(storage, Otlp.Request("a", Otlp.Span(id, id)));
        (await FindAsync(storage, new TraceQuery { Limit = MaxTraces })).ShouldBe([4UL, 3UL, 2UL]);
    }

    // Names outlive their traces as long as the process lives; the next one knows those of the files there are.
    public override async Task GetOperations_SeenSpans_AreKeptWhenTheirTracesAreGone()
    {
        var storage = Create(1);
        await WriteAsync(storage, Otlp.Request("b", Otlp.Span(1, 1, "x")));
        await WriteAsync(storage, Otlp.Request("a", Otlp.Span(2, 1, "y")));
        (await storage.GetServicesAsync(TestContext.Current.CancellationToken)).ShouldBe(["a"]);
        (await storage.GetOperationsAsync("a", "", TestContext.Current.CancellationToken)).ShouldBe([new Operation("y", "server")]);
    }
}

public abstract class ReopenedConformance : TraceStorageConformance, IAsyncLifetime
{
    private readonly List<DiskFolder> _folders = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in _folders) await folder.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Change(DiskBackendConfig config);

    private protected override ITraceStorage Create(int maxTraces)
    {
        var folder = new DiskFolder();
        _folders.Add(folder);
        return new ReopenedStorage(
            folder,
            config =>
            {
                config.MaxTraces = maxTraces;
                Change(config);
            });
    }
}

using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Disk;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>A directory for a disk backend, and the backends opened on it, one after the other.</summary>
internal sealed class DiskFolder : IAsyncDisposable
{
    private readonly bool _isOwned;
    private DiskBackend? _open;
    private RecordingLogger _log = new();

    public DiskFolder(string? path = null)
    {
        _isOwned = path is null;
        Path = path ?? Directory.CreateTempSubdirectory("jaeger-disk-").FullName;
    }

    public string Path { get; }

    /// <summary>What was logged since the directory was opened, but for the line that says so.</summary>
    public List<string> Log => [.. _log.Lines.Where(l => !l.StartsWith("Disk storage opened", StringComparison.Ordinal))];

    /// <summary>The directory of those who send no tenant.</summary>
    public string DefaultTenant => System.IO.Path.Combine(Path, "default");

    /// <summary>The files of spans of that tenant in their order.</summary>
    public string[] Spans => [.. Directory.GetFiles(DefaultTenant, "*.spans").Order(StringComparer.Ordinal)];

    /// <summary>The files of indexes of that tenant in their order.</summary>
    public string[] Indexes => [.. Directory.GetFiles(DefaultTenant, "*.index").Order(StringComparer.Ordinal)];

    /// <summary>Closes what is open and opens the directory (again), with an empty log.</summary>
    public async Task<DiskBackend> OpenAsync(Action<DiskBackendConfig>? change = null)
    {
        await CloseAsync();
        var config = new DiskBackendConfig { Directory = Path };
        change?.Invoke(config);
        _log = new RecordingLogger();
        var backend = new DiskBackend(config, _log);
        await backend.StartAsync(TestContext.Current.CancellationToken);
        return _open = backend;
    }

    public async Task CloseAsync()
    {
        if (_open is { } backend) await backend.DisposeAsync();
        _open = null;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_isOwned) Directory.Delete(Path, recursive: true);
    }

    /// <summary>Writes a trace of so many spans as one request.</summary>
    public static async Task WriteAsync(ITraceWriter storage, ulong trace, int spans = 2) => await storage.WriteAsync(
        [Otlp.Request("a", [.. Enumerable.Range(1, spans).Select(s => Otlp.Span(trace, (ulong)s))])], TestContext.Current.CancellationToken);

    /// <summary>The numbers of the given traces that are stored, each with all of its spans.</summary>
    public static async Task<List<ulong>> FindAsync(ITraceReader storage, IEnumerable<ulong> traces, int spans = 2)
    {
        var found = new List<ulong>();
        foreach (var id in traces)
        {
            var trace = await storage.GetTraceAsync(new TraceId(0, id), TestContext.Current.CancellationToken);
            if (trace is null) continue;
            trace.Spans.Count().ShouldBe(spans, $"of trace {id}");
            found.Add(id);
        }

        return found;
    }
}

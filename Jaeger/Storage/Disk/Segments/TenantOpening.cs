using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Segments;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>Opens a tenant's files: mends what a crash left, makes missing indexes anew, and tells of both.</summary>
/// <param name="home">The files.</param>
/// <param name="store">The store they are opened into; still empty.</param>
/// <param name="logger">Where it is told.</param>
internal sealed class TenantOpening(DiskHome home, SegmentStore store, ILogger logger)
{
    private byte[] _buffer = [];

    /// <summary>Opens all files.</summary>
    /// <exception cref="ComponentException">They cannot be used; the message says why.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        home.Paths.RemoveLeftovers();
        var numbers = home.Paths.Numbers();
        foreach (var number in numbers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await OpenAsync(number, isLast: number == numbers[^1]);
        }
    }

    private async ValueTask OpenAsync(long number, bool isLast)
    {
        var path = home.Paths.Spans(number);
        var file = Read(path);
        if (FileHeader.Read(file.Span) is not { } header)
        {
            PutAside(path, file.Length);
            return;
        }

        if (header.Version > FileHeader.CurrentVersion)
        {
            throw new ComponentException(
                $"{path} has format version {header.Version} and this program reads versions up to {FileHeader.CurrentVersion}: "
                + "use the program that wrote it or a newer one, or set another directory");
        }

        var records = new SpanRecords(file, header.Key);
        var isWhole = !records.Tell(path, isLast, logger);
        if (isWhole && TryRestore(number, header.Key, records, isLast)) return;
        if (!isLast && records.Count == 0) File.Move(path, path + ".damaged", overwrite: true);
        else await ReplayAsync(number, header.Key, records, isLast);
    }

    // Read and not mapped, because it is read once: what is mapped counts as the process's memory from then on.
    private ReadOnlyMemory<byte> Read(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = RandomAccess.GetLength(file);
        if (length > Array.MaxLength) throw new ComponentException($"{path} has {length} bytes, more than this program writes: set another directory");
        if (_buffer.Length < length) _buffer = GC.AllocateUninitializedArray<byte>((int)length);
        var filled = 0;
        while (filled < length && RandomAccess.Read(file, _buffer.AsSpan(filled, (int)length - filled), filled) is > 0 and var read) filled += read;
        return _buffer.AsMemory(0, filled);
    }

    private bool TryRestore(long number, ulong key, SpanRecords records, bool isLast)
    {
        var path = home.Paths.Index(number);
        if (IndexFile.Open(path, key, records.End, out var problem) is { } index)
        {
            var payload = new MappedPayload(new MappedFile(home.Paths.Spans(number)), index.File, records.PayloadLength);
            store.Restore(segment =>
            {
                home.Restore(segment, number);
                return new SegmentRestoring(store, index.Index).Restore(segment, payload);
            });
            return true;
        }

        // The last file may still be written to and has none.
        if (!isLast || File.Exists(path)) logger.Write(LogLevel.Warning, "An index is made anew", ("file", path), ("because", problem));
        return false;
    }

    private async ValueTask ReplayAsync(long number, ulong key, SpanRecords records, bool isLast)
    {
        File.Delete(home.Paths.Index(number));
        var payload = home.Replay(number, key, new MappedFile(home.Paths.Spans(number)), isLast ? records.End : null);
        foreach (var (offset, request) in records.Records)
        {
            payload.Replay(offset);
            if (!await store.TryWriteAsync(request, CancellationToken.None))
                logger.Write(LogLevel.Error, "A stored request cannot be read and is left out", ("file", home.Paths.Spans(number)), ("offset", offset));
        }

        payload.EndReplay();
        if (isLast) return;
        store.EndSegment();
        home.DropReplayed();
    }

    // Either the process died before a first record was acknowledged, or nothing can be known of the records any more.
    private void PutAside(string path, long length)
    {
        if (length <= FileHeader.Size)
        {
            File.Delete(path);
            logger.Write(LogLevel.Warning, "A file that was only begun is removed", ("file", path), ("bytes", length));
            return;
        }

        File.Move(path, path + ".damaged", overwrite: true);
        logger.Write(LogLevel.Error, "A file whose header is damaged is put aside", ("file", path + ".damaged"), ("bytes", length));
    }
}

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
        var file = new MappedFile(path);
        var isKept = false;
        try
        {
            if (FileHeader.Read(file.GetSpan()) is not { } header)
            {
                PutAside(path, file.Memory.Length);
                return;
            }

            if (header.Version > FileHeader.CurrentVersion)
            {
                throw new ComponentException(
                    $"{path} has format version {header.Version} and this program reads versions up to {FileHeader.CurrentVersion}: "
                    + "use the program that wrote it or a newer one, or set another directory");
            }

            var records = new SpanRecords(file.Memory, header.Key);
            var damage = records.Tell(path, isLast, logger);
            if (!damage && TryRestore(number, header.Key, file, records.PayloadLength, isLast))
            {
                isKept = true;
                return;
            }

            if (!isLast && records.Count == 0)
            {
                File.Move(path, path + ".damaged", overwrite: true);
                return;
            }

            isKept = true;
            await ReplayAsync(number, header.Key, file, records, isLast);
        }
        finally
        {
            if (!isKept) ((IDisposable)file).Dispose();
        }
    }

    private bool TryRestore(long number, ulong key, MappedFile file, long payloadLength, bool isLast)
    {
        var path = home.Paths.Index(number);
        if (IndexFile.Open(path, key, file.Memory.Length, out var problem) is { } index)
        {
            store.Restore(segment =>
            {
                home.Restore(segment, number);
                return new SegmentRestoring(store, index.Index).Restore(segment, new MappedPayload(file, index.File, payloadLength));
            });
            return true;
        }

        // The last file may still be written to and has none.
        if (!isLast || File.Exists(path)) logger.Write(LogLevel.Warning, "An index is made anew", ("file", path), ("because", problem));
        return false;
    }

    private async ValueTask ReplayAsync(long number, ulong key, MappedFile file, SpanRecords records, bool isLast)
    {
        File.Delete(home.Paths.Index(number));
        var payload = home.Replay(number, key, file, isLast ? records.End : null);
        foreach (var (offset, request) in records.Records)
        {
            payload.Replay(offset);
            if (!await store.TryWriteAsync(request, CancellationToken.None))
                logger.Write(LogLevel.Error, "A stored request cannot be read and is left out", ("file", home.Paths.Spans(number)), ("offset", offset));
        }

        payload.EndReplay();
        if (!isLast) store.EndSegment();
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

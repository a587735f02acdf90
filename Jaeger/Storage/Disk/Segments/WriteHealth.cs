using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>Whether a directory takes spans; a change is logged once, however many senders are refused.</summary>
/// <param name="directory">The directory.</param>
/// <param name="logger">Where a change is told of.</param>
internal sealed class WriteHealth(string directory, ILogger logger)
{
    private int _isFailing;

    /// <summary>Whether an error says that the disk does not take something.</summary>
    public static bool IsFailure(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>A write failed; returns what its sender is told, for whom sending again may help.</summary>
    public TraceStorageException Fail(Exception cause)
    {
        if (Interlocked.Exchange(ref _isFailing, 1) == 0)
            logger.Write(LogLevel.Error, "Spans cannot be stored and are refused", ("directory", directory), ("error", ReasonOf(cause)));
        return new TraceStorageException(
            $"cannot write spans to {directory}: {ReasonOf(cause)}; they are stored when they are sent again and there is room", cause)
        {
            IsTemporary = true,
        };
    }

    /// <summary>A write succeeded.</summary>
    public void Succeed()
    {
        if (Volatile.Read(ref _isFailing) != 0 && Interlocked.Exchange(ref _isFailing, 0) != 0)
            logger.Write(LogLevel.Information, "Spans are stored again", ("directory", directory));
    }

    // A file longer than the system allows is what .NET calls an argument out of range.
    private static string ReasonOf(Exception cause) => cause is ArgumentOutOfRangeException ? "File too large" : cause.Message.TrimEnd('.');
}

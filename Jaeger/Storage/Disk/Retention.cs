using Jaeger.Storage.Disk.Segments;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk;

/// <summary>Removes what is too old, then the oldest of what is too much; whole segments, readers keep what they read.</summary>
/// <param name="config">How old and how much.</param>
/// <param name="tenants">Those there are now.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where a removal is told of.</param>
internal sealed class Retention(DiskBackendConfig config, Func<IReadOnlyList<DiskTenant>> tenants, TimeProvider time, ILogger logger)
{
    /// <summary>Whether there is any limit.</summary>
    public bool IsOn => config.MaxAge > TimeSpan.Zero || config.MaxSize > 0;

    /// <summary>Removes what is to go now.</summary>
    public void Apply()
    {
        try
        {
            if (config.MaxAge > TimeSpan.Zero) ApplyAge();
            if (config.MaxSize > 0) ApplySize();
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            logger.Write(LogLevel.Warning, "Old spans could not be looked for", ("directory", config.Directory), ("error", e.Message));
        }
    }

    private void ApplyAge()
    {
        var limit = time.GetUtcNow().UtcDateTime - config.MaxAge;
        var removed = 0;
        foreach (var tenant in tenants())
        {
            while (tenant.RemoveOldest(limit)) removed++;
        }

        if (removed == 0) return;
        logger.Write(
            LogLevel.Information,
            "Spans older than max_age are removed",
            ("directory", config.Directory),
            ("segments", removed),
            ("ended before", limit.ToString("O")));
    }

    private void ApplySize()
    {
        var size = tenants().Sum(t => t.Size);
        if (size <= config.MaxSize) return;
        var (before, removed) = (size, 0);
        while (size > config.MaxSize && tenants().MinBy(t => t.OldestSegment ?? DateTime.MaxValue) is { } oldest)
        {
            if (!oldest.RemoveOldest(DateTime.MaxValue)) break;
            removed++;
            size = tenants().Sum(t => t.Size);
        }

        logger.Write(
            LogLevel.Information,
            "The oldest spans are removed because of max_size_mib",
            ("directory", config.Directory),
            ("segments", removed),
            ("bytes before", before),
            ("bytes now", size));
    }
}

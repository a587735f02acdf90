using Jaeger.Storage.Segments;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Disk;

/// <summary>Settings of a <c>disk</c> backend.</summary>
internal sealed class DiskBackendConfig : IBackendConfig
{
    private const int MaxSegmentMiB = 1024;
    private const long MiB = 1024 * 1024;

    /// <summary>The directory the spans are kept in; made where it is missing. Required.</summary>
    public string Directory { get; set; } = "";

    /// <summary>The most traces of a tenant, the oldest arrival goes first; default 0, no limit.</summary>
    public int MaxTraces { get; set; }

    /// <summary>When what is written is forced onto the disk; default every <see cref="FsyncInterval"/>.</summary>
    public FsyncPolicy Fsync { get; set; } = FsyncPolicy.Interval;

    /// <summary>How often that is done; default 1s, ignored with <c>always</c> and <c>never</c>.</summary>
    public TimeSpan FsyncInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of requests from which on a new file is begun, or sooner after 65,536 spans; default 32 MiB.</summary>
    public long SegmentSize { get; set; } = 32 * MiB;

    /// <summary>How long spans are kept after their end; default zero, for ever.</summary>
    public TimeSpan MaxAge { get; set; }

    /// <summary>Size in bytes that all files of the backend may have together; default 0, no limit.</summary>
    public long MaxSize { get; set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Directory = section.Text("directory", "");
        if (Directory.Length == 0)
            section.AddInvalid("'directory' is required: name a directory for this backend alone, e.g. /var/lib/jaeger");
        MaxTraces = Whole(section, "max_traces", 0, 0, int.MaxValue);
        SegmentSize = Whole(section, "segment_size_mib", SegmentSize / MiB, 1, MaxSegmentMiB) * MiB;
        BindFsync(section);
        if (section.Section("retention", "disk.Retention") is { } retention) BindRetention(retention);
    }

    /// <inheritdoc/>
    public ITraceBackend Create(ComponentSettings settings) => new DiskBackend(this, settings.Logger);

    /// <summary>How much a tenant's store may hold.</summary>
    public StoreLimits Limits() => new(MaxTraces == 0 ? int.MaxValue : MaxTraces, long.MaxValue) { SegmentPayload = SegmentSize };

    private void BindFsync(ConfigSection section)
    {
        var policy = section.Text("fsync", "interval");
        FsyncPolicy? known = policy switch
        {
            "always" => FsyncPolicy.Always,
            "interval" => FsyncPolicy.Interval,
            "never" => FsyncPolicy.Never,
            _ => null,
        };
        if (known is { } fsync) Fsync = fsync;
        else section.AddInvalid($"'fsync' must be always, interval or never, got \"{policy}\"");
        FsyncInterval = section.Duration("fsync_interval", FsyncInterval);
        if (FsyncInterval < TimeSpan.FromMilliseconds(1) || FsyncInterval > TimeSpan.FromHours(1))
            section.AddInvalid("'fsync_interval' must be between 1ms and 1h");
    }

    private void BindRetention(ConfigSection retention)
    {
        MaxAge = retention.Duration("max_age", MaxAge);
        if (MaxAge < TimeSpan.Zero) retention.AddInvalid("'max_age' must not be negative; 0s keeps spans of any age");
        var mebibytes = Whole(retention, "max_size_mib", 0, 0, int.MaxValue);
        MaxSize = mebibytes * MiB;
        if (MaxSize > 0 && MaxSize < 2 * SegmentSize)
        {
            retention.AddInvalid(
                $"'max_size_mib' must be at least twice 'segment_size_mib' ({SegmentSize / MiB}), because files are removed as a whole, got {mebibytes}");
        }
    }

    private static int Whole(ConfigSection section, string key, long fallback, int min, int max)
    {
        var value = section.WholeNumber(key, fallback);
        if (value >= min && value <= max) return (int)value;
        section.AddInvalid($"'{key}' must be between {min} and {max}, got {value}");
        return (int)fallback;
    }
}

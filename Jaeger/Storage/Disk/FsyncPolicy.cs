namespace Jaeger.Storage.Disk;

/// <summary>When what is written is forced out of the system's caches onto the disk.</summary>
internal enum FsyncPolicy
{
    /// <summary>Before a request is acknowledged.</summary>
    Always,

    /// <summary>Every so often: a killed process loses nothing, a power failure at most that long.</summary>
    Interval,

    /// <summary>When the system likes: a killed process loses nothing, a power failure what the system still held.</summary>
    Never,
}

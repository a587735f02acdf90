namespace TracingAspire.Downloads.Storage;

/// <summary>A folder beside the tools for an unfinished installation, owned by a locked file of the same name.</summary>
internal sealed class StagingDirectory : IDisposable
{
    private const string LockSuffix = ".lock";
    private readonly FileLock _owner;
    private readonly string _lockPath;

    private StagingDirectory(string path, string lockPath, FileLock owner)
    {
        FullPath = path;
        _lockPath = lockPath;
        _owner = owner;
    }

    public string FullPath { get; }

    public static StagingDirectory Create(string cacheRoot)
    {
        var parent = Directory.CreateDirectory(Parent(cacheRoot)).FullName;
        while (true)
        {
            var path = Path.Combine(parent, Path.GetRandomFileName());
            // A sweep of another process may catch the file between its creation and its lock: take another name then.
            if (FileLock.TryAcquire(path + LockSuffix, FileMode.CreateNew) is { } owner)
                return new(Directory.CreateDirectory(path).FullName, path + LockSuffix, owner);
        }
    }

    /// <summary>Removes what processes left that ended in the middle of an installation.</summary>
    public static void Sweep(string cacheRoot)
    {
        var parent = Parent(cacheRoot);
        if (!Directory.Exists(parent))
            return;
        foreach (var path in Directory.GetDirectories(parent))
        {
            using var owner = FileLock.TryAcquire(path + LockSuffix);
            if (owner is not null)
                Remove(path, path + LockSuffix);
        }

        foreach (var path in Directory.GetFiles(parent, "*" + LockSuffix))
        {
            using var owner = FileLock.TryAcquire(path);
            if (owner is not null)
                File.Delete(path);
        }
    }

    public void Dispose()
    {
        Remove(FullPath, _lockPath);
        _owner.Dispose();
    }

    private static string Parent(string cacheRoot) => Path.Combine(cacheRoot, ".staging");

    private static void Remove(string path, string lockPath)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            File.Delete(lockPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot go now goes with a later sweep; the installation itself is not affected.
        }
    }
}

using System.Diagnostics;

namespace TracingAspire.Downloads.Storage;

/// <summary>A lock between processes: an open file that no one else may open; the system frees it with its owner.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null where another process holds it.</summary>
    public static FileLock? TryAcquire(string path, FileMode mode = FileMode.OpenOrCreate)
    {
        try
        {
            return new(new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>Takes the lock as soon as it is free.</summary>
    /// <exception cref="TimeoutException">The lock was not free in time.</exception>
    public static async Task<FileLock> AcquireAsync(string path, TimeSpan timeout, Action waiting, CancellationToken ct)
    {
        if (TryAcquire(path) is { } first)
            return first;

        waiting();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < timeout)
        {
            await Task.Delay(Pause, ct);
            if (TryAcquire(path) is { } taken)
                return taken;
        }

        throw new TimeoutException();
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK of flock on Linux (11) and macOS (35); ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}

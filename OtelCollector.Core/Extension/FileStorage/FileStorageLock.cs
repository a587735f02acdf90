namespace OtelCollector.Core.Extension.FileStorage;

/// <summary>Keeps other processes, and other components of this one, out of a directory.</summary>
internal sealed class FileStorageLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _file;

    private FileStorageLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, once whoever has it lets go.</summary>
    /// <exception cref="IOException">Nobody let go in time, or the lock cannot be written.</exception>
    public static async Task<FileStorageLock> AcquireAsync(
        string directory, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var path = Path.Combine(directory, "lock");
        var end = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStorageLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (Environment.TickCount64 >= end)
                {
                    throw new IOException(
                        $"timeout: another process still has it open after {timeout.TotalSeconds:0.###}s; "
                        + "stop that process or set another directory",
                        e);
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK of flock, a sharing violation on Windows.
    private static bool IsHeld(IOException error) =>
        error.GetType() == typeof(IOException) && (error.HResult is 11 or 35 || (error.HResult & 0xFFFF) == 32);
}

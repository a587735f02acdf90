using OtelCollector.Core.Component;

namespace Jaeger.Storage.Disk;

/// <summary>Keeps other processes, and other backends of this one, out of a directory; a process that dies lets go.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="ComponentException">Somebody else has it; the message says who.</exception>
    /// <exception cref="IOException">The directory cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public static DirectoryLock Acquire(string directory)
    {
        // Who holds the lock stands in a file of its own: the one that is locked cannot be read by others everywhere.
        var holder = Path.Combine(directory, "lock.holder");
        try
        {
            var held = new DirectoryLock(
                new FileStream(Path.Combine(directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            try
            {
                File.WriteAllText(holder, $"process {Environment.ProcessId} on {Environment.MachineName}\n");
                return held;
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new ComponentException($"it is in use by {Holder(holder)}: stop that one or set another directory", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK of flock, a sharing violation on Windows.
    private static bool IsHeld(IOException error) =>
        error.GetType() == typeof(IOException) && (error.HResult is 11 or 35 || (error.HResult & 0xFFFF) == 32);

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 and < 200 } text ? text : "another process";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}

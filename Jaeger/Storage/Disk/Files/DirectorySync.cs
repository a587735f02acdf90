using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Jaeger.Storage.Disk.Files;

/// <summary>Forces onto the disk which files a directory has: a file that is synced itself may still be nameless.</summary>
internal static partial class DirectorySync
{
    /// <summary>Syncs the directory; Windows does so by itself.</summary>
    /// <exception cref="IOException">It could not be done.</exception>
    public static void Sync(string directory)
    {
        if (OperatingSystem.IsWindows()) return;
        var file = Open(directory, 0);
        if (file < 0) throw Error(directory);
        try
        {
            if (FileSync(file) != 0) throw Error(directory);
        }
        finally
        {
            _ = Close(file);
        }
    }

    private static IOException Error(string directory) =>
        new($"{new Win32Exception(Marshal.GetLastPInvokeError()).Message} : '{directory}'");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}

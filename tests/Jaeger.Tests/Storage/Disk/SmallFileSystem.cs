using System.Globalization;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>A file system of its own in memory, so that it can really be full or read-only; needs a user who may mount.</summary>
internal sealed class SmallFileSystem : IAsyncDisposable
{
    private SmallFileSystem(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts one, or skips the test where that is not allowed.</summary>
    public static async Task<SmallFileSystem> MountAsync(int kibibytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a file system of its own, mounted by Linux");
        var path = Directory.CreateTempSubdirectory("jaeger-mount-").FullName;
        var size = kibibytes.ToString(CultureInfo.InvariantCulture);
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}k", "none", path) == 0) return new SmallFileSystem(path);
        Directory.Delete(path);
        Assert.Skip("needs a file system of its own, and this user may not mount one");
        throw new InvalidOperationException();
    }

    /// <summary>Forbids every change.</summary>
    public async Task MakeReadOnlyAsync() => (await RunAsync("mount", "-o", "remount,ro", Path)).ShouldBe(0);

    /// <summary>Fills it up with a file, which the caller deletes to make room.</summary>
    public string Fill()
    {
        var ballast = System.IO.Path.Combine(Path, "ballast");
        using var file = File.Create(ballast);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush();
            }
        }
        catch (IOException)
        {
            return ballast;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(timeout.Token);
        return process.ExitCode;
    }
}

using System.Diagnostics;
using System.Formats.Tar;

namespace TracingAspire.Hosting.Tests.Containers;

/// <summary>The container engine of this machine and an image made on the spot; tests are skipped where there is none.</summary>
public sealed class ContainerEngine : IAsyncLifetime
{
    public const string Collection = "container engine";

    private static readonly string[] Applets = ["cat", "echo", "env", "httpd", "sh", "sleep", "wget"];
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private string? _missing;

    /// <summary>Of this run alone: another one on the machine removes its own.</summary>
    public static string Image { get; } = $"tracing-aspire-hosting-tests:{Environment.ProcessId}";

    public static string? Busybox { get; } = ((string[])["/bin/busybox", "/usr/bin/busybox"]).FirstOrDefault(IsStatic);

    public async ValueTask InitializeAsync()
    {
        if (Busybox is null)
            _missing = "There is no static busybox (Debian package busybox-static) to make an image of.";
        else if (!await IsUpAsync())
            _missing = "There is no Docker engine on this machine.";
        if (_missing is not null)
            return;

        using var archive = new MemoryStream();
        await using (var tar = new TarWriter(archive, leaveOpen: true))
        {
            await tar.WriteEntryAsync(Busybox!, "bin/busybox");
            foreach (var applet in Applets)
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.SymbolicLink, $"bin/{applet}") { LinkName = "busybox" });
        }

        archive.Position = 0;
        await RunAsync(["import", "-", Image], archive);
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is null)
            await RunAsync(["rmi", "--force", Image]);
    }

    public void Require()
    {
        if (_missing is not null)
            Assert.Skip(_missing);
    }

    /// <summary>What the docker command prints.</summary>
    public static async Task<string> RunAsync(string[] args, Stream? input = null)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        using var process = Process.Start(new ProcessStartInfo("docker", args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (input is not null)
            await input.CopyToAsync(process.StandardInput.BaseStream, timeout.Token);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        process.ExitCode.ShouldBe(0, $"docker {string.Join(' ', args)}: {await error}");
        return output.Trim();
    }

    /// <summary>The containers of that image whose name contains a text, running or not.</summary>
    public static async Task<string[]> ContainersAsync(string name) =>
        (await RunAsync(["ps", "--all", "--no-trunc", "--filter", $"name={name}", "--format", "{{.Names}}"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<string[]> NetworksAsync() =>
        (await RunAsync(["network", "ls", "--format", "{{.Name}}"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<bool> IsUpAsync()
    {
        try
        {
            await RunAsync(["version", "--format", "{{.Server.Version}}"]);
            return true;
        }
        catch (Exception ex) when (ex is ShouldAssertException or System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }

    // A dynamic program names its loader, which the image has not.
    private static bool IsStatic(string path) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().IndexOf("/lib64/ld-linux"u8) < 0;
}

[CollectionDefinition(ContainerEngine.Collection)]
public sealed class ContainerEngineGroup : ICollectionFixture<ContainerEngine>;

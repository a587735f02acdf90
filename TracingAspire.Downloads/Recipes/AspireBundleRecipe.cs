using System.ComponentModel;
using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Npm;
using TracingAspire.Downloads.Processes;

namespace TracingAspire.Downloads.Recipes;

/// <summary>
/// DCP and the Aspire dashboard: the npm package carries the Aspire CLI, which unpacks both from itself. Only what it
/// unpacked is kept.
/// </summary>
internal sealed class AspireBundleRecipe(IReadOnlyDictionary<ToolPlatform, NpmPackage> packages) : ToolRecipe
{
    public IReadOnlyDictionary<ToolPlatform, NpmPackage> Packages => packages;

    public override long PeakBytes => 460_000_000;

    public override string Sources(ToolPlatform platform, HostEnvironment environment) =>
        packages.TryGetValue(platform, out var package) ? package.ToString() : "none";

    public override async Task InstallAsync(Installation installation, CancellationToken ct)
    {
        if (!packages.TryGetValue(installation.Platform, out var package))
        {
            throw installation.Failure(
                $"there is no package for the platform {installation.Platform}",
                $"It exists for {string.Join(", ", packages.Keys)}");
        }

        var tarball = await NpmClient.PackAsync(installation, package, ct);
        var home = installation.CreateScratchDirectory("aspire-home");
        await TarArchive.ExtractGzipAsync(
            tarball,
            home,
            name => name.StartsWith("package/bin/", StringComparison.Ordinal) ? name["package/".Length..] : null,
            installation.Progress(ToolPhase.Extracting, package.Size, package.Spec),
            ct);
        File.Delete(tarball);
        await SetUpAsync(installation, home, ct);
        Keep(installation, home, "dcp", "dcp");
        Keep(installation, home, "managed", "aspire-managed");
    }

    private static async Task SetUpAsync(Installation installation, string home, CancellationToken ct)
    {
        var cli = Path.Combine(home, "bin", installation.Platform.Executable("aspire"));
        if (!File.Exists(cli))
            throw installation.Failure("its npm package holds no bin/aspire", "Report this as a defect of the pinned version");

        installation.Report(ToolPhase.Installing, "aspire setup");
        string reason;
        try
        {
            var result = await new Command(cli, "setup", "--nologo", "--non-interactive")
            {
                WorkingDirectory = home,
                Environment = new Dictionary<string, string>
                {
                    ["ASPIRE_HOME"] = home,
                    ["ASPIRE_CLI_TELEMETRY_OPTOUT"] = "true",
                },
                Timeout = installation.Timeouts.Command,
            }.RunAsync(ct);
            if (result.Succeeded)
                return;
            reason = result.LastLine;
        }
        catch (Exception e) when (e is TimeoutException or Win32Exception)
        {
            reason = e.Message;
        }

        throw installation.Failure(
            $"'aspire setup' failed ({reason})",
            "If the cache lies on a file system that forbids executables, set TRACING_ASPIRE_CACHE to another folder");
    }

    private static void Keep(Installation installation, string home, string folder, string executable)
    {
        var link = new DirectoryInfo(Path.Combine(home, "bundle"));
        var bundle = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
        var source = Path.Combine(bundle, folder);
        if (!File.Exists(Path.Combine(source, installation.Platform.Executable(executable))))
        {
            throw installation.Failure(
                $"'aspire setup' left no {folder}/{executable}", "Report this as a defect of the pinned version");
        }

        Directory.Move(source, Path.Combine(installation.Target, folder));
    }
}

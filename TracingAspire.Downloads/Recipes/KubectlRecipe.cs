using System.ComponentModel;
using System.Text.Json;
using TracingAspire.Downloads.Debian;
using TracingAspire.Downloads.Processes;

namespace TracingAspire.Downloads.Recipes;

/// <summary>kubectl out of Debian's package where apt can bring it, else the one on PATH if it is new enough.</summary>
internal sealed class KubectlRecipe(IReadOnlyDictionary<ToolPlatform, DebianPackage> packages) : ToolRecipe
{
    private static readonly Version Oldest = new(1, 30);

    public IReadOnlyDictionary<ToolPlatform, DebianPackage> Packages => packages;

    public override long PeakBytes => 110_000_000;

    public override string Sources(ToolPlatform platform, HostEnvironment environment) =>
        packages.TryGetValue(platform, out var package) ? package.ToString() : "PATH";

    public override async Task InstallAsync(Installation installation, CancellationToken ct)
    {
        var reason = $"there is no package for the platform {installation.Platform}";
        var name = installation.Platform.Executable("kubectl");
        var target = Path.Combine(installation.Target, name);
        if (packages.TryGetValue(installation.Platform, out var package))
        {
            var unpacked = installation.CreateScratchDirectory("unpacked");
            reason = await DebianMirror.UnpackAsync(installation, package, unpacked, ct);
            if (reason is null)
            {
                File.Move(Path.Combine(unpacked, "usr", "bin", "kubectl"), target);
                return;
            }
        }

        var found = installation.Environment.FindExecutable(name);
        var version = found is null ? null : await FindVersionAsync(installation, found, ct);
        if (version is null || version < Oldest)
        {
            var onPath = version is null ? "none works on PATH" : $"the one on PATH is {version}";
            throw installation.Failure(
                $"{reason}, and {onPath}", $"Install kubectl {Oldest} or newer on PATH, or check the network, and run again");
        }

        if (installation.Platform.IsWindows)
            File.Copy(found!, target);
        else
            File.CreateSymbolicLink(target, found!);
    }

    private static async Task<Version?> FindVersionAsync(Installation installation, string path, CancellationToken ct)
    {
        try
        {
            var result = await new Command(path, "version", "--client", "--output=json")
            {
                Timeout = installation.Timeouts.Command,
            }.RunAsync(ct);
            using var json = JsonDocument.Parse(result.Output);
            var text = json.RootElement.GetProperty("clientVersion").GetProperty("gitVersion").GetString() ?? "";
            return Version.TryParse(text.TrimStart('v').Split('-', '+')[0], out var version) ? version : null;
        }
        catch (Exception e) when (
            e is TimeoutException or Win32Exception or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.ComponentModel;
using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Processes;
using TracingAspire.Downloads.Recipes;
using TracingAspire.Downloads.Storage;

namespace TracingAspire.Downloads.Npm;

/// <summary>Takes package tarballs through the npm client, so that its registry, proxy and credentials count.</summary>
internal static class NpmClient
{
    // The user's npm settings stay as they are but for the pauses between attempts: npm's own last over a minute.
    private static readonly string[] Quiet =
    [
        "--json", "--ignore-scripts", "--loglevel=error", "--no-progress", "--no-update-notifier", "--logs-max=0",
        "--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000",
    ];

    /// <summary>Downloads a package and verifies its checksum; nothing of it has been used before.</summary>
    /// <returns>The path of the tarball in the installation's scratch folder.</returns>
    public static async Task<string> PackAsync(Installation installation, NpmPackage package, CancellationToken ct)
    {
        var npm = Find(installation);
        var integrity = package.Integrity ?? await AskIntegrityAsync(installation, npm, package, ct);
        var tarball = await DownloadAsync(installation, npm, package, ct);
        try
        {
            await Checksum.RequireAsync(
                tarball, integrity, installation.Progress(ToolPhase.Verifying, package.Size, package.Spec), ct);
        }
        catch (InvalidDataException e)
        {
            throw installation.Failure(
                $"the tarball of {package.Spec} is not the expected one ({e.Message})",
                "Check the registry npm uses (npm config get registry); nothing of the package was used");
        }

        return tarball;
    }

    private static string Find(Installation installation) =>
        installation.Environment.FindExecutable(OperatingSystem.IsWindows() ? ["npm.cmd", "npm.exe"] : ["npm"])
        ?? throw installation.Failure(
            "npm is not on PATH", "Install Node.js 20.19 or newer, which brings npm, and run again");

    private static async Task<string> DownloadAsync(
        Installation installation, string npm, NpmPackage package, CancellationToken ct)
    {
        // A cache of its own: npm writes a package there while it comes in, which is the only sign of progress it gives,
        // and the user's own npm cache does not grow by packages no project of theirs asked for.
        var cache = installation.CreateScratchDirectory("npm-cache");
        var destination = installation.CreateScratchDirectory("npm-pack");
        var report = installation.Progress(ToolPhase.Downloading, package.Size, package.Spec);
        long Measure()
        {
            var bytes = DirectorySize.Measure(cache);
            report(Math.Min(bytes, package.Size));
            return bytes;
        }

        await RunAsync(
            installation,
            package,
            new Command(npm, ["pack", package.Spec, $"--cache={cache}", $"--pack-destination={destination}", .. Quiet])
            {
                Timeout = installation.Timeouts.Download,
                StallTimeout = installation.Timeouts.Stalled,
                Activity = Measure,
            },
            ct);
        Directory.Delete(cache, recursive: true);
        return Directory.EnumerateFiles(destination, "*.tgz").FirstOrDefault()
            ?? throw installation.Failure($"npm pack {package.Spec} left no tarball", "Update npm and run again");
    }

    private static async Task<string> AskIntegrityAsync(
        Installation installation, string npm, NpmPackage package, CancellationToken ct)
    {
        var result = await RunAsync(
            installation,
            package,
            new Command(npm, ["view", package.Spec, "dist.integrity", .. Quiet]) { Timeout = installation.Timeouts.Stalled },
            ct);
        var integrity = result.Output.Trim().Trim('"');
        return integrity.StartsWith("sha512-", StringComparison.Ordinal)
            ? integrity
            : throw installation.Failure(
                $"the registry names no sha512 checksum for {package.Spec}", "Use a registry that does and run again");
    }

    private static async Task<CommandResult> RunAsync(
        Installation installation, NpmPackage package, Command command, CancellationToken ct)
    {
        string reason;
        try
        {
            var result = await command.RunAsync(ct);
            if (result.Succeeded)
                return result;
            reason = NpmFailure.Explain(result);
        }
        catch (Exception e) when (e is TimeoutException or Win32Exception)
        {
            reason = e.Message;
        }

        throw installation.Failure(
            $"npm {command.Arguments[0]} {package.Spec} failed ({reason})",
            "Check the network and npm's registry and proxy settings, or prepare the cache on another machine "
            + "(docs/tools.md), and run again");
    }
}

using System.ComponentModel;
using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Processes;
using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads.Debian;

/// <summary>
/// Takes a package file from the archive this machine's apt is configured for, through apt's own downloader, so that its
/// mirror, proxy and credentials count. Needs no root and changes nothing of the system's package state.
/// </summary>
internal static class DebianMirror
{
    private const string Downloader = "/usr/lib/apt/apt-helper";

    /// <summary>Unpacks a package into a folder.</summary>
    /// <returns>Null, or why it could not be had.</returns>
    public static async Task<string?> UnpackAsync(
        Installation installation, DebianPackage package, string target, CancellationToken ct)
    {
        var apt = installation.Environment.FindExecutable("apt-get");
        var dpkg = installation.Environment.FindExecutable("dpkg");
        if (apt is null || dpkg is null || !File.Exists(Downloader))
            return "this is no Debian machine";

        try
        {
            var archives = await FindArchivesAsync(installation, apt, ct);
            var file = Path.Combine(installation.CreateScratchDirectory("debian"), package.FileName);
            var failure = "apt has no package source configured";
            foreach (var archive in archives)
            {
                failure = await DownloadAsync(installation, archive, package, file, ct);
                if (failure is null)
                    break;
            }

            if (failure is not null)
                return failure;
            await Checksum.RequireAsync(
                file, package.Integrity, installation.Progress(ToolPhase.Verifying, package.Size, package.FileName), ct);
            installation.Report(ToolPhase.Extracting, package.FileName);
            var result = await new Command(dpkg, "-x", file, target) { Timeout = installation.Timeouts.Command }.RunAsync(ct);
            return result.Succeeded ? null : $"dpkg -x failed: {result.LastLine}";
        }
        catch (Exception e) when (e is TimeoutException or Win32Exception or InvalidDataException)
        {
            return e.Message;
        }
    }

    private static async Task<IReadOnlyList<string>> FindArchivesAsync(
        Installation installation, string apt, CancellationToken ct)
    {
        var result = await new Command(
            apt, "indextargets", "--no-release-info", "--format", "$(REPO_URI)", "Created-By: Packages")
        {
            Timeout = installation.Timeouts.Command,
        }.RunAsync(ct);
        return
        [
            .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(uri => !uri.Contains("security", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static async Task<string?> DownloadAsync(
        Installation installation, string archive, DebianPackage package, string file, CancellationToken ct)
    {
        var report = installation.Progress(ToolPhase.Downloading, package.Size, package.FileName);
        var result = await new Command(
            Downloader,
            "-o", "APT::Sandbox::User=root",
            "-o", "Acquire::Retries=2",
            "download-file", $"{archive.TrimEnd('/')}/{package.Path}", file, $"SHA256:{package.Sha256}")
        {
            Timeout = installation.Timeouts.Download,
            StallTimeout = installation.Timeouts.Stalled,
            Activity = () =>
            {
                var partial = new FileInfo(file);
                var bytes = partial.Exists ? partial.Length : 0;
                report(bytes);
                return bytes;
            },
        }.RunAsync(ct);
        return result.Succeeded
            ? null
            : $"the Debian mirror of this machine did not give {package.FileName}";
    }
}

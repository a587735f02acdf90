using TracingAspire.Downloads.Debian;
using TracingAspire.Downloads.Npm;
using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads;

/// <summary>The catalogue: every tool the application or its tests need and no package reference can bring.</summary>
public static class Tools
{
    private const string AspireVersion = "13.5.4";
    private const long AspireSize = 127_541_259;

    /// <summary>
    /// The Developer Control Plane and the Aspire dashboard: <c>dcp/dcp</c> and <c>managed/aspire-managed</c>.
    /// </summary>
    public static Tool AspireBundle { get; } = new(
        "aspire-bundle",
        "Aspire DCP and dashboard",
        AspireVersion,
        new AspireBundleRecipe(ToolPlatform.All.ToDictionary(platform => platform, AspirePackage)));

    /// <summary>Amazon's DynamoDB Local: <c>DynamoDBLocal.jar</c> and <c>DynamoDBLocal_lib/</c>; needs <see cref="JavaRuntime"/>.</summary>
    public static Tool DynamoDBLocal { get; } = new(
        "dynamodb-local",
        "DynamoDB Local",
        "1.25.1",
        new PackageFilesRecipe(
            new(
                "amplify-dynamodb-simulator",
                "2.9.30",
                "sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==",
                56_573_501),
            folder: "package/emulator/",
            unpackedBytes: 66_776_349,
            keep: SqliteLibrary.IsForPlatform));

    /// <summary>A headless Chromium with libraries and fonts (Latin, Japanese): <c>chromium</c>. For tests.</summary>
    public static Tool Chromium { get; } = new(
        "chromium",
        "Chromium",
        "153.0.0",
        new ChromiumRecipe(
            new Dictionary<ToolPlatform, NpmPackage>
            {
                [ToolPlatform.LinuxX64] = new(
                    "@sparticuz/chromium",
                    "153.0.0",
                    "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
                    69_995_309),
            },
            [
                new(
                    new(
                        "@expo-google-fonts/biz-udpgothic",
                        "0.4.2",
                        "sha512-HySo5PUz//XzvqKTKiOcgvdFuyPvJBIrnhhEW7l+Q1sqxblzzHuXhIaiYx4VdLjLbNA1fNaMdTgM7wj2k1FYBQ==",
                        6_157_536),
                    "400Regular/BIZUDPGothic_400Regular.ttf",
                    "700Bold/BIZUDPGothic_700Bold.ttf"),
                new(
                    new(
                        "dejavu-fonts-ttf",
                        "2.37.3",
                        "sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==",
                        5_494_986),
                    "ttf/DejaVuSans.ttf",
                    "ttf/DejaVuSansMono.ttf",
                    "ttf/DejaVuSansMono-Bold.ttf"),
            ]));

    /// <summary>The Kubernetes command line: <c>kubectl</c> with its kustomize. For tests.</summary>
    public static Tool Kubectl { get; } = new(
        "kubectl",
        "kubectl",
        "1.32.3",
        new KubectlRecipe(new Dictionary<ToolPlatform, DebianPackage>
        {
            [ToolPlatform.LinuxX64] = new(
                "pool/main/k/kubernetes/kubectl_1.32.3+ds-2_amd64.deb",
                "9825aaf4c14913027aae04af8688e580459f781c829bd5de00cc4dc2cc5a867f",
                16_372_136),
            [ToolPlatform.LinuxArm64] = new(
                "pool/main/k/kubernetes/kubectl_1.32.3+ds-2_arm64.deb",
                "b85800b5e2d2ecc958e2b9dfa7d4ce13b14e1175242de1f71acb4fa4b0b63212",
                14_221_040),
        }));

    /// <summary>Every tool of the catalogue.</summary>
    public static IReadOnlyList<Tool> All { get; } = [AspireBundle, DynamoDBLocal, Chromium, Kubectl];

    /// <summary>The file of a tool's folder that is started: DCP, the jar, the browser, kubectl.</summary>
    /// <param name="tool">A tool of this catalogue.</param>
    /// <param name="directory">The folder <see cref="ToolCache.EnsureAsync"/> returned.</param>
    /// <exception cref="ArgumentException">The tool is not of this catalogue.</exception>
    public static string ExecutablePath(Tool tool, string directory)
    {
        if (tool == AspireBundle)
            return Path.Combine(directory, "dcp", ToolPlatform.Current.Executable("dcp"));
        if (tool == DynamoDBLocal)
            return Path.Combine(directory, "DynamoDBLocal.jar");
        if (tool == Chromium)
            return Path.Combine(directory, "chromium");
        if (tool == Kubectl)
            return Path.Combine(directory, ToolPlatform.Current.Executable("kubectl"));
        throw new ArgumentException($"{tool} is not in the catalogue.", nameof(tool));
    }

    /// <summary>The dashboard's executable in the folder of <see cref="AspireBundle"/>.</summary>
    /// <param name="directory">The folder <see cref="ToolCache.EnsureAsync"/> returned.</param>
    public static string DashboardPath(string directory) =>
        Path.Combine(directory, "managed", ToolPlatform.Current.Executable("aspire-managed"));

    private static NpmPackage AspirePackage(ToolPlatform platform) => new(
        $"@microsoft/aspire-cli-{platform.Name}",
        AspireVersion,
        platform == ToolPlatform.LinuxX64
            ? "sha512-8PWeRHM1+QwQB2wxDnfPsimi3EW01r04b4DjX0jIDE78SlfJabwVfYArW/48vDzYvPzKSRye6DIPVAsCFoXjBA=="
            : null,
        AspireSize);
}

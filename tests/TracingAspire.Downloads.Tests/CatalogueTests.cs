using System.Text.RegularExpressions;
using TracingAspire.Downloads.Npm;
using TracingAspire.Downloads.Recipes;

namespace TracingAspire.Downloads.Tests;

public sealed partial class CatalogueTests
{
    [Fact]
    public void AspireBundle_EveryPlatform_HasItsPackage()
    {
        var packages = ((AspireBundleRecipe)Tools.AspireBundle.Recipe).Packages;

        packages.Keys.Select(platform => platform.Name).ShouldBe(
            ["linux-x64", "linux-arm64", "linux-musl-x64", "osx-x64", "osx-arm64", "win-x64", "win-arm64"]);
        packages.ShouldAllBe(p => p.Value.Name == $"@microsoft/aspire-cli-{p.Key.Name}");
        packages[ToolPlatform.LinuxX64].Integrity.ShouldNotBeNull();
    }

    [Fact]
    public void Packages_All_ArePinnedToAnExactVersion()
    {
        foreach (var package in Packages())
        {
            package.Version.ShouldMatch(@"^\d+\.\d+\.\d+$");
            package.Size.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Packages_Integrity_IsSha512()
    {
        foreach (var integrity in Packages().Select(package => package.Integrity).OfType<string>())
        {
            integrity.ShouldStartWith("sha512-");
            Convert.FromBase64String(integrity["sha512-".Length..]).Length.ShouldBe(64);
        }
    }

    [Fact]
    public void Kubectl_Packages_ArePinnedBySha256()
    {
        foreach (var package in ((KubectlRecipe)Tools.Kubectl.Recipe).Packages.Values)
        {
            package.Sha256.ShouldMatch("^[0-9a-f]{64}$");
            package.Path.ShouldContain($"kubectl_{Tools.Kubectl.Version}");
        }
    }

    [Fact]
    public void Names_All_AreDistinctAndFitAPath()
    {
        Tools.All.Select(tool => tool.Name).ShouldBeUnique();
        Tools.All.ShouldAllBe(tool => PathName().IsMatch(tool.Name) && PathName().IsMatch(tool.Version));
    }

    [Fact]
    public void ExecutablePath_EveryTool_IsInItsDirectory()
    {
        foreach (var tool in Tools.All)
            Tools.ExecutablePath(tool, "/tool").ShouldStartWith("/tool");
    }

    [Theory]
    [InlineData("linux-x64", "libsqlite4java-linux-amd64.so")]
    [InlineData("linux-arm64", "libsqlite4java-linux-aarch64.so")]
    [InlineData("osx-arm64", "libsqlite4java-osx-aarch64.dylib")]
    [InlineData("win-x64", "sqlite4java-win32-x64.dll")]
    public void SqliteLibrary_Platform_KeepsItsOwnAndEveryJar(string platform, string library)
    {
        SqliteLibrary.IsForPlatform($"DynamoDBLocal_lib/{library}", new(platform)).ShouldBeTrue();
        SqliteLibrary.IsForPlatform("DynamoDBLocal_lib/sqlite4java-1.0.392.jar", new(platform)).ShouldBeTrue();
        SqliteLibrary.IsForPlatform("DynamoDBLocal_lib/libsqlite4java-linux-i386.so", new(platform)).ShouldBeFalse();
    }

    private static IEnumerable<NpmPackage> Packages() =>
    [
        .. ((AspireBundleRecipe)Tools.AspireBundle.Recipe).Packages.Values,
        ((PackageFilesRecipe)Tools.DynamoDBLocal.Recipe).Package,
        .. ((ChromiumRecipe)Tools.Chromium.Recipe).Packages,
    ];

    [GeneratedRegex(@"^[a-z0-9.-]+$", RegexOptions.None, 1000)]
    private static partial Regex PathName();
}

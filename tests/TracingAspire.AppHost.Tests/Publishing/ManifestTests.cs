using System.Text.Json.Nodes;

namespace TracingAspire.AppHost.Tests.Publishing;

/// <summary>The manifest of this application: the same from every hosting engine, but for the order of names.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly PublishedAppHost _apphost = new();

    [Theory]
    [InlineData("--publisher", "manifest")]
    [InlineData("--operation", "publish", "--step", "publish-manifest")]
    public async Task Manifest_OfThisApplication_IsTheSnapshot(params string[] arguments)
    {
        var path = Path.Combine(_apphost.Folder, "aspire-manifest.json");

        var exitCode = await _apphost.RunAsync([.. arguments, "--output-path", path]);

        exitCode.ShouldBe(0, _apphost.Output);
        var manifest = await ReadAsync(path);
        var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Publishing", "manifest.json"), TestContext.Current.CancellationToken))!;
        JsonNode.DeepEquals(manifest, snapshot).ShouldBeTrue($"The manifest is now:\n{manifest}");
    }

    public void Dispose() => _apphost.Dispose();

    // Paths are written as seen from the manifest, which is somewhere else in every run.
    private static async Task<JsonNode> ReadAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var toRoot = Path.GetRelativePath(Path.GetDirectoryName(path)!, RepositoryRoot()).Replace('\\', '/');
        return JsonNode.Parse(text.Replace($"{toRoot}/", "", StringComparison.Ordinal))!;
    }

    private static string RepositoryRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "TracingAspire.sln")))
        {
            directory = Path.GetDirectoryName(directory)
                ?? throw new InvalidOperationException($"No TracingAspire.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
        }

        return directory;
    }
}

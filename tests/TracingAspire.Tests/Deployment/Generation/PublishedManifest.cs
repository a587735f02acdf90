using System.Text.Json.Nodes;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Generation;

/// <summary>The application's manifest as it is now, in a folder of its own with the settings and what it mounts beside it.</summary>
internal static class PublishedManifest
{
    /// <summary>Writes it; gives its path.</summary>
    public static async Task<string> WriteAsync(string folder)
    {
        var path = Path.Combine(folder, "aspire-manifest.json");
        var run = await ProcessRun.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll"), "--publisher", "manifest", "--output-path", path],
            environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = "", ["ASPNETCORE_ENVIRONMENT"] = "" });
        run.ExitCode.ShouldBe(0, $"{run.Output}{run.Errors}");

        // Paths are written as seen from the manifest; it is read as if it lay in the root.
        var toRoot = Path.GetRelativePath(folder, Repository.Root).Replace('\\', '/');
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace($"{toRoot}/", "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Repository.Root, "aspirate.json"), Path.Combine(folder, "aspirate.json"));
        foreach (var source in JsonNode.Parse(text)!["resources"]!.AsObject().SelectMany(resource => resource.Value.Items("bindMounts")).Select(mount => mount.Text("source")!))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, source))!);
            File.Copy(Path.Combine(Repository.Root, source), Path.Combine(folder, source));
        }

        return path;
    }
}

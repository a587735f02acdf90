using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TracingAspire.AppHost.Tests.Publishing;

/// <summary>The golden is what the Aspire packages wrote for this AppHost; both engines have to write it.</summary>
public class ManifestGoldenTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Publish_Manifest_IsTheGolden()
    {
        var root = Root();
        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", $"manifest-{Guid.NewGuid():N}"));
        try
        {
            var path = Path.Combine(folder.FullName, "aspire-manifest.json");
            await RunAsync("--publisher", "manifest", "--output-path", path);

            var actual = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
            var golden = JsonNode.Parse(await File.ReadAllTextAsync(
                Path.Combine(root, "tests", "TracingAspire.AppHost.Tests", "Publishing", "manifest.golden.json"), TestContext.Current.CancellationToken));
            JsonNode.DeepEquals(actual, golden).ShouldBeTrue($"The manifest differs from manifest.golden.json; it is{Environment.NewLine}{actual}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs the AppHost with its own settings, whatever those of this process are.</summary>
    private static async Task RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var setting in start.Environment.Keys.Where(IsSetting).ToArray())
            start.Environment.Remove(setting);

        using var process = Process.Start(start)!;
        try
        {
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Timeout);
            process.ExitCode.ShouldBe(0, string.Concat(await output));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("Tracing__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Parameters__", StringComparison.OrdinalIgnoreCase)
        || name is "TASK_TABLE_NAME";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TracingAspire.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

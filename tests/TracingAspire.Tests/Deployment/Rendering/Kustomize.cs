using TracingAspire.Downloads;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>Renders folders with the pinned kubectl.</summary>
internal static class Kustomize
{
    /// <summary>The final YAML of a folder.</summary>
    public static async Task<string> RenderAsync(string folder)
    {
        var tool = await ToolCache.Default.EnsureAsync(Tools.Kubectl, new ConsoleToolProgress(), TestContext.Current.CancellationToken);
        var run = await ProcessRun.RunAsync(Tools.ExecutablePath(Tools.Kubectl, tool), ["kustomize", folder]);
        run.ExitCode.ShouldBe(0, $"{folder} does not render: {run.Errors}");

        // What it only warns of (a deprecated field, a variable without a value) is a mistake in the folder.
        run.Errors.ShouldBe("", $"{folder} renders with warnings.");
        return run.Output;
    }
}

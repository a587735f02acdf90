using System.Diagnostics;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>The containers that run a backend, of this application or another copy.</summary>
internal static class BackendContainers
{
    private static readonly string[] Images = ["Tracing__Images__DynamoDB", "Tracing__Images__Collector", "Tracing__Images__Jaeger"];

    /// <summary>Their IDs, running or not; none where containers are not under test.</summary>
    public static IReadOnlyCollection<string> All()
    {
        if (Backends.Value != "Containers")
        {
            return [];
        }

        var filters = Images.SelectMany(image => new[] { "--filter", $"ancestor={Environment.GetEnvironmentVariable(image)}" });
        using var docker = Process.Start(new ProcessStartInfo("docker", ["ps", "--all", "--quiet", .. filters]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var ids = docker.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        docker.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue("'docker ps' has not answered within 10 s.");
        docker.ExitCode.ShouldBe(0);
        return ids;
    }
}

using System.Diagnostics;
using System.Text.Json;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Conformance;

/// <summary>The OpenTelemetry JavaScript SDK in a Node.js process.</summary>
internal static class JavaScriptClient
{
    /// <summary>Sends its telemetry and returns the export results by signal.</summary>
    /// <param name="protocol">An OTLP protocol as SDKs name it, e.g. <c>http/json</c>.</param>
    /// <param name="endpoint">The Collector's address for it.</param>
    /// <param name="compression"><c>gzip</c> or <c>none</c>.</param>
    /// <param name="service">The <c>service.name</c> of all of it.</param>
    public static async Task<Dictionary<string, string[]>> SendAsync(
        string protocol, string endpoint, string compression, string service)
    {
        var start = new ProcessStartInfo("node", ["send.js", protocol, endpoint, compression, service])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "otlp-clients"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.ShouldBe(0, await errors);
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(output)!;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}

using System.Diagnostics;

namespace TracingAspire.AppHost.Tests.Publishing;

/// <summary>The AppHost as a process of its own that publishes into a folder.</summary>
internal sealed class PublishedAppHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("apphost-published-").FullName;

    /// <summary>What it printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Runs it to its end; gives the exit code.</summary>
    public async Task<int> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // What a deployment is must not depend on who makes it: this is what the launch profile sets.
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        using var process = Process.Start(start)!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            Output = await output + await errors;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

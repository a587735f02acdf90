using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>A second process on the same cache: this test program, started with a variable that has it install and end.</summary>
internal static class WorkerProcess
{
    private const string Root = "TOOL_CACHE_TEST_WORKER_ROOT";
    private const string Integrity = "TOOL_CACHE_TEST_WORKER_INTEGRITY";

    public static Process Start(FakeNpm npm)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.Environment[Root] = npm.Root;
        start.Environment[Integrity] = npm.Integrity;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Root) is not { } root)
            return;
        FakeNpm.CreateCache(root, new())
            .EnsureAsync(FakeNpm.CreateTool(Environment.GetEnvironmentVariable(Integrity)))
            .GetAwaiter().GetResult();
        Environment.Exit(0);
    }
}

using System.Diagnostics;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Waits for a condition, with a limit that fails the test.</summary>
public static class Eventually
{
    // Generous: a machine that builds and tests at once can take long to start a process.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task BeAsync(Func<bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(Limit, $"waited for {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

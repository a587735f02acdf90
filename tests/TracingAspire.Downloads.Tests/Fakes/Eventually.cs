using System.Diagnostics;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Waits for a condition, with a limit that fails the test.</summary>
public static class Eventually
{
    public static async Task BeAsync(Func<bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"waited for {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

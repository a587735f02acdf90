using System.Diagnostics;

namespace OtelCollector.Core.Tests.Fakes;

internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Limit)
                throw new TimeoutException($"waited {Limit.TotalSeconds} s for: {what}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}

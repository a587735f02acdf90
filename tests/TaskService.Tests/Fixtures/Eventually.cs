using System.Diagnostics;

namespace TaskService.Tests.Fixtures;

/// <summary>Waits for a condition, and says what it waited for when it does not come.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> find, TimeSpan? timeout = null)
        where T : class
    {
        var limit = timeout ?? TimeSpan.FromSeconds(90);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < limit;)
        {
            if (await find() is { } found)
                return found;
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{what}: not within {limit.TotalSeconds:0} s.");
    }

    public static Task BeTrueAsync(string what, Func<Task<bool>> condition, TimeSpan? timeout = null) =>
        GetAsync(what, async () => await condition() ? what : null, timeout);
}

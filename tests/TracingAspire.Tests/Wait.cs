using System.Diagnostics;

namespace TracingAspire.Tests;

/// <summary>Waits on a condition, never on the clock; says what it waited for.</summary>
internal static class Wait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks <paramref name="probe"/> until it gives something, for at most <paramref name="seconds"/>.</summary>
    /// <param name="what">What is waited for.</param>
    /// <param name="probe">Gives it, or null while it is not there.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="describe">Says how it stands, for the error.</param>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> probe, int seconds = 60, Func<string>? describe = null)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            if (await probe() is { } found)
            {
                return found;
            }

            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Waited {seconds} s for {what}. {describe?.Invoke()}".TrimEnd());
    }

    /// <summary>Asks <paramref name="condition"/> until it holds, for at most <paramref name="seconds"/>.</summary>
    public static Task UntilAsync(string what, Func<bool> condition, int seconds = 60) =>
        ForAsync(what, () => Task.FromResult(condition() ? "" : null), seconds);
}

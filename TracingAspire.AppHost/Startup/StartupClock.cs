using System.Diagnostics;

namespace TracingAspire.AppHost.Startup;

/// <summary>Time since the AppHost began. The process may be older: run.sh becomes it after the build.</summary>
internal static class StartupClock
{
    private static long _begun = Stopwatch.GetTimestamp();

    /// <summary>How long ago <see cref="Begin"/> was.</summary>
    public static TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begun);

    /// <summary>The first thing the AppHost does.</summary>
    public static void Begin() => _begun = Stopwatch.GetTimestamp();
}

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>How many processes wanted a processor during the last minute: figures of a busy machine say little.</summary>
internal static class SystemLoad
{
    /// <summary>The load average of the last minute.</summary>
    public static string Read() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}

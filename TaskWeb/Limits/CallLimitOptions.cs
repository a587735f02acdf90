using TracingAspire.Configuration;

namespace TaskWeb.Limits;

/// <summary>How many calls of the Task API pass through at a time; section <c>Limits</c> of the configuration.</summary>
internal sealed class CallLimitOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Limits";

    /// <summary>Calls of the Task API under way at the same time, of all clients; one more is answered with 503.</summary>
    [Setting("Limits:ConcurrentCalls", Unit = "calls, 1 or more")]
    public int ConcurrentCalls { get; set; } = 512;

    /// <summary>
    /// Calls of the Task API from one address, twice as many at once; more are answered with 429. With 0 there is no such
    /// limit, for behind one address may be an office, or an ingress that does not tell its clients'.
    /// </summary>
    [Setting("Limits:CallsPerSecond", Unit = "calls/s, 0 or more")]
    public int CallsPerSecond { get; set; }
}

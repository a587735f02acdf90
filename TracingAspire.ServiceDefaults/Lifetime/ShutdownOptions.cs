using System.Globalization;
using Microsoft.Extensions.Configuration;
using TracingAspire.Configuration;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>How a service stops; section <c>Shutdown</c> of the configuration.</summary>
internal sealed class ShutdownOptions
{
    private const int MostSeconds = 300;

    /// <summary>
    /// For how long after SIGTERM new requests are still served, while readiness already says no: load balancers take that
    /// long to look elsewhere. Nothing balances on a laptop; the images of the services set 5.
    /// </summary>
    [Setting("Shutdown:DrainSeconds", Unit = "s, 0 to 300")]
    public TimeSpan Drain { get; private set; } = TimeSpan.Zero;

    /// <summary>
    /// How long requests under way may then take to finish; the images set 10.
    /// </summary>
    [Setting("Shutdown:RequestSeconds", Unit = "s, 0 to 300")]
    public TimeSpan Requests { get; private set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long the flush of the last spans, metrics and logs may take after that. With the default a service of a laptop
    /// ends a little before its 5 s are over.
    /// </summary>
    [Setting("Shutdown:FlushSeconds", Unit = "s, 0 to 300")]
    public TimeSpan Flush { get; private set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the host may take: drain and requests.</summary>
    public TimeSpan Host => Drain + Requests;

    /// <summary>How long stopping may take in all. A pod's grace period must be longer, its preStop hook added.</summary>
    public TimeSpan Total => Host + Flush;

    /// <summary>Reads the settings; what cannot be used keeps its default and gives a problem to tell at start.</summary>
    public static (ShutdownOptions Options, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var defaults = new ShutdownOptions();
        return (new ShutdownOptions
        {
            Drain = Seconds("DrainSeconds", defaults.Drain),
            Requests = Seconds("RequestSeconds", defaults.Requests),
            Flush = Seconds("FlushSeconds", defaults.Flush),
        }, problems);

        TimeSpan Seconds(string name, TimeSpan fallback)
        {
            if (configuration[$"Shutdown:{name}"] is not { } text || string.IsNullOrWhiteSpace(text))
                return fallback;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= MostSeconds)
                return TimeSpan.FromSeconds(seconds);
            problems.Add($"Shutdown__{name} is '{text}': use a number of seconds from 0 to {MostSeconds}, such as 5.");
            return fallback;
        }
    }
}

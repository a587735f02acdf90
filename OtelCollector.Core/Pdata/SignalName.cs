namespace OtelCollector.Core.Pdata;

/// <summary>The signals' names as configuration files and logs write them.</summary>
internal static class SignalName
{
    public static string Name(this Signal signal) => signal switch
    {
        Signal.Traces => "traces",
        Signal.Metrics => "metrics",
        _ => "logs",
    };
}

using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>The <c>keepalive</c> section of a gRPC server: how long connections live and how they are probed.</summary>
internal sealed class KeepaliveConfig
{
    // Not shorter: the transport's timers go by the second.
    private static readonly TimeSpan ShortestPing = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan DefaultMinTime = TimeSpan.FromMinutes(5);

    /// <summary>Closes a connection without calls after that time; default never.</summary>
    public TimeSpan MaxConnectionIdle { get; private set; }

    /// <summary>Closes a connection after that time, a tenth more or less; default never.</summary>
    public TimeSpan MaxConnectionAge { get; private set; }

    /// <summary>Time for the calls in progress then; default without limit.</summary>
    public TimeSpan MaxConnectionAgeGrace { get; private set; }

    /// <summary>Pings a silent peer after that time; default 2h.</summary>
    public TimeSpan Time { get; private set; } = TimeSpan.FromHours(2);

    /// <summary>Closes the connection where the ping is not answered within; default 20s.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a client may ping; null, the default, for as often as it likes.</summary>
    public PingPolicy? Pings { get; private set; }

    public static KeepaliveConfig Read(ConfigSection server)
    {
        var keepalive = new KeepaliveConfig();
        if (server.Section("keepalive", "configgrpc.KeepaliveServerConfig") is not { } section)
            return keepalive;
        if (section.Section("server_parameters", "configgrpc.KeepaliveServerParameters") is { } parameters)
            keepalive.ReadParameters(parameters);
        if (section.Section("enforcement_policy", "configgrpc.KeepaliveEnforcementPolicy") is { } policy)
        {
            keepalive.Pings = new PingPolicy(
                Given(policy, "min_time", DefaultMinTime), policy.Boolean("permit_without_stream", fallback: false));
        }

        return keepalive;
    }

    private void ReadParameters(ConfigSection section)
    {
        MaxConnectionIdle = Given(section, "max_connection_idle", MaxConnectionIdle);
        MaxConnectionAge = Given(section, "max_connection_age", MaxConnectionAge);
        MaxConnectionAgeGrace = Given(section, "max_connection_age_grace", MaxConnectionAgeGrace);
        Time = Given(section, "time", Time);
        if (Time < ShortestPing)
            Time = ShortestPing;
        Timeout = Given(section, "timeout", Timeout);
    }

    // Zero stands for the default, as in the original.
    private static TimeSpan Given(ConfigSection section, string key, TimeSpan fallback)
    {
        var value = section.Duration(key, fallback);
        return value > TimeSpan.Zero ? value : fallback;
    }
}

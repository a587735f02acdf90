using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Server;

/// <summary>Warns of a server that every machine in the network can reach, which an empty host makes easily.</summary>
internal static class ListenWarning
{
    public static void Write(string setting, ListenAddress address, ILogger logger)
    {
        if (!address.IsUnspecified)
            return;
        var host = address.Host.Length == 0 ? "An empty host" : $"The address {address.Host}";
        logger.Write(
            LogLevel.Warning,
            $"{host} exposes this server to every network interface, which may facilitate Denial of Service attacks.",
            ("setting", setting),
            ("endpoint", address.ToString()));
    }
}

using System.Collections.Frozen;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>Reads what every server section has in common.</summary>
internal static class ServerSettings
{
    private static readonly FrozenSet<string> Listening =
        FrozenSet.Create(StringComparer.Ordinal, "tcp", "tcp4", "tcp6", "unix");

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        ["tcp", "tcp4", "tcp6", "udp", "udp4", "udp6", "ip", "ip4", "ip6", "unix", "unixgram", "unixpacket", "npipe"]);

    /// <summary>The address of <c>endpoint</c> and <c>transport</c>.</summary>
    public static ListenAddress Endpoint(ConfigSection section, string fallback)
    {
        var text = section.Text("endpoint", fallback);
        var transport = section.Text("transport", "tcp");
        ListenAddress? address = null;
        if (transport.Length == 0)
            section.AddInvalid("netaddr: invalid transport type \"\"");
        else if (!Known.Contains(transport))
            section.AddError("transport", $"unsupported transport type \"{transport}\"");
        else if (!Listening.Contains(transport))
            section.AddInvalid($"listen {transport}: address {text}: unexpected address type, a server takes tcp, tcp4, tcp6 or unix");
        else if (!ListenAddress.TryParse(text, transport, out address, out var error))
            section.AddInvalid("endpoint", error!);

        // Only clients dial; the section is one type for both.
        if (section.Section("dialer", "confignet.DialerConfig") is { } dialer)
            dialer.AcceptWithoutEffect("timeout");
        return address ?? new ListenAddress("localhost", 0);
    }

    /// <summary>Refuses middlewares, which are extensions this Collector has none of.</summary>
    public static void RefuseMiddlewares(ConfigSection section)
    {
        foreach (var middleware in section.SectionList("middlewares", "configmiddleware.Config"))
            section.AddInvalid($"failed to resolve middleware \"{middleware.Text("id", string.Empty)}\": middleware not found");
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OtelCollector.Core.Server;

/// <summary>Where a server listens, as <c>endpoint</c> settings write it: <c>host:port</c>, or the path of a socket.</summary>
/// <param name="Host">A name or address without brackets; empty for all interfaces.</param>
/// <param name="Port">The port; 0 lets the system choose, and stands for a socket's path as well.</param>
public sealed record ListenAddress(string Host, int Port)
{
    private const string Unix = "unix";

    /// <summary>The network: <c>tcp</c>, <c>tcp4</c>, <c>tcp6</c> or <c>unix</c>.</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The file of a unix socket; null where it listens on a port.</summary>
    public string? SocketPath => Transport == Unix ? Host : null;

    /// <summary>True where other machines can reach the server.</summary>
    public bool IsPublic =>
        SocketPath is null
        && !string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        && !(IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>True where it listens on every interface of the machine.</summary>
    public bool IsUnspecified =>
        SocketPath is null
        && (Host.Length == 0
            || (IPAddress.TryParse(Host, out var address)
                && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))));

    /// <summary>Reads <c>host:port</c>, <c>[v6]:port</c> or <c>:port</c>.</summary>
    /// <param name="text">The setting's value.</param>
    /// <param name="address">The address; null where the text is none.</param>
    /// <param name="error">Why the text is none.</param>
    public static bool TryParse(string text, out ListenAddress? address, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        error = null;
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text[..colon];
        var isBracketed = host.StartsWith('[') && host.EndsWith(']');
        if (colon < 0)
            error = $"address {text}: missing port in address, write host:port";
        else if (!isBracketed && host.Contains(':', StringComparison.Ordinal))
            error = $"address {text}: too many colons in address, write an IPv6 address as [address]:port";
        else if (!int.TryParse(text[(colon + 1)..], NumberStyles.None, null, out var port) || port > IPEndPoint.MaxPort)
            error = $"address {text}: invalid port \"{text[(colon + 1)..]}\", write a number from 0 to 65535";
        else
            address = new ListenAddress(isBracketed ? host[1..^1] : host, port);
        return error is null;
    }

    /// <summary>Reads the address of that network.</summary>
    /// <param name="text">The setting's value.</param>
    /// <param name="transport">The network.</param>
    /// <param name="address">The address; null where the text is none.</param>
    /// <param name="error">Why the text is none.</param>
    internal static bool TryParse(string text, string transport, out ListenAddress? address, out string? error)
    {
        if (transport != Unix)
        {
            var isAddress = TryParse(text, out address, out error);
            address = address is null ? null : address with { Transport = transport };
            return isAddress;
        }

        error = text.Length == 0 ? "unix socket path cannot be empty" : null;
        address = error is null ? new ListenAddress(text, 0) { Transport = Unix } : null;
        return error is null;
    }

    /// <summary>The addresses behind the host.</summary>
    /// <exception cref="SocketException">The name cannot be resolved.</exception>
    public IReadOnlyList<IPEndPoint> Resolve()
    {
        if (Host.Length == 0)
            return [new IPEndPoint(Socket.OSSupportsIPv6 && Transport != "tcp4" ? IPAddress.IPv6Any : IPAddress.Any, Port)];
        if (IPAddress.TryParse(Host, out var address))
            return [new IPEndPoint(address, Port)];
        if (!string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase))
            return [new IPEndPoint(Dns.GetHostAddresses(Host, Family)[0], Port)];
        if (Transport == "tcp6")
            return [new IPEndPoint(IPAddress.IPv6Loopback, Port)];

        // A browser may try either loopback address for "localhost"; a port the system chooses is one address's only.
        return Port == 0 || Transport == "tcp4" || !HasIPv6Loopback()
            ? [new IPEndPoint(IPAddress.Loopback, Port)]
            : [new IPEndPoint(IPAddress.Loopback, Port), new IPEndPoint(IPAddress.IPv6Loopback, Port)];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (SocketPath is { } path)
            return path;
        return Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
    }

    private AddressFamily Family => Transport switch
    {
        "tcp4" => AddressFamily.InterNetwork,
        "tcp6" => AddressFamily.InterNetworkV6,
        _ => AddressFamily.Unspecified,
    };

    // Containers often have IPv6 compiled in but no address for it.
    private static bool HasIPv6Loopback()
    {
        if (!Socket.OSSupportsIPv6)
            return false;
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

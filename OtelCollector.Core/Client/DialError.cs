using System.Net.Sockets;
using System.Security.Authentication;

namespace OtelCollector.Core.Client;

/// <summary>Why a connection failed, in the Collector's wording.</summary>
internal static class DialError
{
    /// <summary>The reason, or null where the failure was not one of connecting.</summary>
    /// <param name="error">What the connection handler threw.</param>
    /// <param name="host">The host dialled.</param>
    /// <param name="port">The port dialled.</param>
    public static string? Describe(Exception? error, string host, int port)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return Describe(socket, host, port);
            if (cause is AuthenticationException tls)
                return $"tls: {(tls.InnerException ?? tls).Message}";
        }

        return null;
    }

    private static string Describe(SocketException error, string host, int port) => error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => $"dial tcp {host}:{port}: connect: connection refused",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => $"dial tcp: lookup {host}: no such host",
        SocketError.NetworkUnreachable => $"dial tcp {host}:{port}: connect: network is unreachable",
        SocketError.HostUnreachable => $"dial tcp {host}:{port}: connect: no route to host",
        SocketError.TimedOut => $"dial tcp {host}:{port}: i/o timeout",
        SocketError.ConnectionReset => $"read tcp {host}:{port}: connection reset by peer",
        _ => $"dial tcp {host}:{port}: {error.Message}",
    };
}

using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace OtelCollector.Core.Server;

/// <summary>Says in one sentence why an address cannot be listened on.</summary>
internal static class ListenFailure
{
    public static string Explain(ListenAddress address, Exception error)
    {
        var listen = $"listen {address.Transport} {address}: ";
        if (error is IOException { InnerException: AddressInUseException } or AddressInUseException)
        {
            return listen + "bind: address already in use: " + (address.SocketPath is null
                ? $"port {address.Port} is taken{Holder(address.Port)}, stop that process or set another port"
                : "another process listens on that socket, stop it or set another path");
        }

        return listen + ((error as SocketException ?? error.InnerException as SocketException)?.SocketErrorCode switch
        {
            SocketError.AccessDenied when address.SocketPath is null => "bind: permission denied: set a port above 1023",
            SocketError.AccessDenied => "bind: permission denied",
            SocketError.AddressNotAvailable when address.SocketPath is not null => "bind: no such file or directory",
            SocketError.AddressNotAvailable => "bind: cannot assign requested address",
            SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData =>
                $"lookup {address.Host}: no such host",
            _ => error.Message,
        });
    }

    private static string Holder(int port) =>
        PortHolder.Find(port) is { } holder ? $" by process {holder}" : string.Empty;
}

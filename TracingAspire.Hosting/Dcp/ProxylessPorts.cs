using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Dcp;

/// <summary>Ports for endpoints that have no proxy and ask for no port of their own: free now, and none of them twice.</summary>
internal sealed class ProxylessPorts(DcpOptions options)
{
    private readonly Lock _lock = new();
    private readonly int _size = options.ProxylessPorts.Last - options.ProxylessPorts.First + 1;
    private int _next = Random.Shared.Next(options.ProxylessPorts.Last - options.ProxylessPorts.First + 1);

    /// <summary>The next port.</summary>
    /// <exception cref="DistributedApplicationException">Every port of the range is taken.</exception>
    public int Take()
    {
        lock (_lock)
        {
            for (var i = 0; i < _size; i++)
            {
                var port = options.ProxylessPorts.First + _next++ % _size;
                if (IsFree(port))
                    return port;
            }
        }

        throw new DistributedApplicationException(
            $"No port from {options.ProxylessPorts.First} to {options.ProxylessPorts.Last} is free: stop what holds them, or set ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

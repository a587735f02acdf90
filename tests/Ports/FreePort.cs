using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Tests.Ports;

/// <summary>
/// Ports for processes that are started with a number. They lie below those the system gives away by itself, where a
/// connection of any other test could take one before the process listens, and none is given twice.
/// </summary>
internal static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port of the loopback interface that nothing listened on a moment ago.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (Given.TryAdd(port, true) && IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

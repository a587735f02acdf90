using System.Net.Sockets;

namespace OtelCollector.Core.Server;

/// <summary>The file of a unix socket, which outlives a process that was killed.</summary>
internal static class UnixSocketFile
{
    /// <summary>Removes the file where nobody listens on it any more; anything else is left for the bind to fail on.</summary>
    public static void RemoveAbandoned(string path)
    {
        if (!File.Exists(path))
            return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused && new FileInfo(path).Length == 0)
        {
            File.Delete(path);
        }
        catch (SocketException)
        {
            // Not a socket, or not ours to touch.
        }
    }
}

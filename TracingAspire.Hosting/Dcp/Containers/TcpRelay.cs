using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Passes TCP connections of containers on to one port of this machine's loopback interface.</summary>
/// <remarks>It listens on the host's address on the container network and takes connections from that network only.</remarks>
internal sealed class TcpRelay : IDisposable
{
    // IP_FREEBIND of Linux: an address can be listened on before the machine has it.
    private const int IpLevel = 0;
    private const int FreeBind = 15;

    private readonly Socket _listener;
    private readonly IPNetwork[] _allowed;
    private readonly CancellationTokenSource _stopping = new();

    private TcpRelay(Socket listener, IPNetwork[] allowed, int targetPort)
    {
        _listener = listener;
        _allowed = allowed;
        TargetPort = targetPort;
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        _ = AcceptAsync();
    }

    public int TargetPort { get; }

    public int Port { get; }

    /// <summary>Listens on the same port as the target where that is free on the address, else on any.</summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="allowed">Where connections may come from.</param>
    /// <param name="targetPort">The port on loopback.</param>
    /// <param name="appearsLater">Whether the machine may have the address only after the first container has started.</param>
    /// <returns>Null where the address is not one of this machine.</returns>
    public static TcpRelay? TryStart(IPAddress address, IPNetwork[] allowed, int targetPort, bool appearsLater = false)
    {
        foreach (var port in (int[])[targetPort, 0])
        {
            var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                if (appearsLater)
                    listener.SetRawSocketOption(IpLevel, FreeBind, BitConverter.GetBytes(1));
                listener.Bind(new IPEndPoint(address, port));
                listener.Listen();
                return new TcpRelay(listener, allowed, targetPort);
            }
            catch (SocketException ex)
            {
                listener.Dispose();
                if (ex.SocketErrorCode == SocketError.AddressNotAvailable)
                    return null;
                if (port == 0)
                    throw;
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (_stopping.IsCancellationRequested)
            return;
        _stopping.Cancel();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var token = _stopping.Token;
        while (!token.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptAsync(token);
                if (_allowed.Any(n => n.Contains(((IPEndPoint)client.RemoteEndPoint!).Address)))
                    _ = RelayAsync(client, token);
                else
                    client.Dispose();
            }
            catch (Exception ex) when (ex is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client was gone before it was accepted.
            }
        }
    }

    private async Task RelayAsync(Socket client, CancellationToken cancellationToken)
    {
        using var target = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await target.ConnectAsync(new DnsEndPoint(KnownHostNames.Localhost, TargetPort), cancellationToken);
                await using var clientStream = new NetworkStream(client, ownsSocket: false);
                await using var targetStream = new NetworkStream(target, ownsSocket: false);
                await Task.WhenAll(CopyAsync(clientStream, targetStream, broken), CopyAsync(targetStream, clientStream, broken));
            }
            catch (Exception ex) when (ex is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two is gone; a reset tells the other that the connection did not end in order.
                client.LingerState = new LingerOption(enable: true, 0);
            }
        }
    }

    /// <summary>Copies one direction and passes its end on, so that the other direction can go on.</summary>
    private static async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationTokenSource broken)
    {
        try
        {
            await from.CopyToAsync(to, broken.Token);
            to.Socket.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            await broken.CancelAsync();
            throw;
        }
    }
}

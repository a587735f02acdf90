using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>OTLP over gRPC on loopback, a thread for each connection.</summary>
internal sealed class GrpcSink : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public GrpcSink(SinkOptions options, SinkCounts counts)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, options.GrpcPort));
        _listener.Listen();
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        new Thread(() => Accept(counts, options.Delay)) { IsBackground = true }.Start();
    }

    public int Port { get; }

    public void Dispose() => _listener.Dispose();

    private void Accept(SinkCounts counts, TimeSpan delay)
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                socket.NoDelay = true;
                new Thread(new GrpcSinkConnection(socket, counts, delay).Run) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed: no more connections.
        }
    }
}

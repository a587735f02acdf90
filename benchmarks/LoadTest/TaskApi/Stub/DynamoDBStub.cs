using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Stub;

/// <summary>
/// Stands in for DynamoDB with canned answers that cost next to nothing, a thread for each connection: DynamoDB Local
/// takes so much of a small machine that whatever task-service costs would hide behind it.
/// </summary>
internal sealed class DynamoDBStub : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DynamoDBStub()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port { get; }

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                socket.NoDelay = true;
                new Thread(new StubConnection(socket).Run) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed: no more connections.
        }
    }
}

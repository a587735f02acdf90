using System.Net.Sockets;
using System.Text;

namespace TaskService.Tests.Fixtures;

/// <summary>A request on a connection of its own that is sent bit by bit, as over a slow line.</summary>
internal sealed class RawRequest : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly byte[] _body;

    private RawRequest(string body) => _body = Encoding.UTF8.GetBytes(body);

    /// <summary>Sends everything but the last byte of the body.</summary>
    public static async Task<RawRequest> BeginPostAsync(Uri service, string path, string body, string traceParent)
    {
        var request = new RawRequest(body);
        await request._client.ConnectAsync(service.Host, service.Port);
        var head = $"POST {path} HTTP/1.1\r\nHost: {service.Authority}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {request._body.Length}\r\ntraceparent: {traceParent}\r\n\r\n";
        await request._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await request._client.GetStream().WriteAsync(request._body.AsMemory(..^1));
        return request;
    }

    /// <summary>Sends the last byte and reads the answer until the service closes the connection.</summary>
    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        await _client.GetStream().WriteAsync(_body.AsMemory(_body.Length - 1), cancellationToken);
        using var reader = new StreamReader(_client.GetStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }

    public void Dispose() => _client.Dispose();
}

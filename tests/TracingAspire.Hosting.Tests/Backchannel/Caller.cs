using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.Backchannel;
using Microsoft.Extensions.Logging.Abstractions;

namespace TracingAspire.Hosting.Tests.Backchannel;

/// <summary>A caller on the other end of a connection.</summary>
internal sealed class Caller : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _client = new();
    private readonly LengthPrefixedMessages _messages;
    private int _lastId;

    public Caller(IReadOnlyDictionary<string, RpcMethod> methods)
    {
        _listener.Start();
        _client.Connect((IPEndPoint)_listener.LocalEndpoint);
        var server = _listener.AcceptTcpClient();
        _messages = new LengthPrefixedMessages(_client.GetStream());
        Served = ServeAsync(server, methods);
    }

    /// <summary>Completes when the connection is served no longer.</summary>
    public Task Served { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<JsonElement> CallAsync(string method, JsonNode? argument = null)
    {
        await SendAsync(method, argument, ++_lastId);
        return await ReadAsync();
    }

    public Task SendAsync(string method, JsonNode? argument, int? id)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = argument is JsonObject or null ? new JsonArray(argument) : argument };
        if (id is { } given)
            message["id"] = given;
        return LengthPrefixedMessages.WriteAsync(_client.GetStream(), message, Cancellation);
    }

    public async Task<JsonElement> ReadAsync() => (await _messages.ReadAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation))!.RootElement;

    public void Dispose()
    {
        _client.Dispose();
        _listener.Dispose();
    }

    private static async Task ServeAsync(TcpClient server, IReadOnlyDictionary<string, RpcMethod> methods)
    {
        using (server)
            await new JsonRpcConnection(server.GetStream(), methods, NullLogger.Instance).RunAsync(Cancellation);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Backchannel;

/// <summary>Answers a method: its first argument, if there is one, and a token the caller can cancel.</summary>
/// <returns>The result; an <see cref="RpcStream"/> is read by the caller piece by piece.</returns>
internal delegate Task<object?> RpcMethod(JsonElement? argument, CancellationToken cancellationToken);

/// <summary>
/// Answers the JSON-RPC calls of one caller, in the dialect of StreamJsonRpc: messages behind a length, cancellation and
/// asynchronous streams as it has them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Calls that end after the connection still take turns with it.")]
internal sealed class JsonRpcConnection(Stream stream, IReadOnlyDictionary<string, RpcMethod> methods, ILogger logger)
{
    private const int MethodNotFound = -32601;
    private const int Failed = -32000;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, RpcStream> _streams = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private long _lastToken;

    /// <summary>Runs until the caller goes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var messages = new LengthPrefixedMessages(stream);
        try
        {
            while (await messages.ReadAsync(ended.Token) is { } message)
                Dispatch(message.RootElement.Clone(), ended.Token);
        }
        catch (Exception ex) when (ex is IOException or OperationCanceledException or JsonException or InvalidDataException)
        {
            logger.LogDebug("A caller of the backchannel is gone: {Message}", ex.Message);
        }
        finally
        {
            await ended.CancelAsync();
            foreach (var open in _streams.Values)
                await open.DisposeAsync();
        }
    }

    private void Dispatch(JsonElement message, CancellationToken cancellationToken)
    {
        if (!message.TryGetProperty("method", out var name))
            return;
        var argument = FirstArgument(message);
        if (name.GetString() == "$/cancelRequest")
        {
            if (argument is { ValueKind: JsonValueKind.Object } canceled && _calls.TryGetValue(canceled.GetProperty("id").GetRawText(), out var call))
                call.Cancel();
            return;
        }

        _ = Task.Run(() => AnswerAsync(message, name.GetString()!, argument, cancellationToken), CancellationToken.None);
    }

    private static JsonElement? FirstArgument(JsonElement message)
    {
        if (!message.TryGetProperty("params", out var parameters))
            return null;
        if (parameters.ValueKind != JsonValueKind.Array)
            return parameters;
        return parameters.GetArrayLength() > 0 ? parameters[0] : null;
    }

    private async Task AnswerAsync(JsonElement request, string method, JsonElement? argument, CancellationToken cancellationToken)
    {
        var id = request.TryGetProperty("id", out var given) ? given.GetRawText() : null;
        using var call = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (id is not null)
            _calls[id] = call;
        var response = new JsonObject { ["jsonrpc"] = "2.0" };
        try
        {
            response["result"] = JsonSerializer.SerializeToNode(await InvokeAsync(method, argument, call.Token), Json);
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            response["error"] = new JsonObject { ["code"] = ex is MissingMethodException ? MethodNotFound : Failed, ["message"] = ex.Message };
        }

        if (id is null)
            return;
        _calls.TryRemove(id, out _);
        response["id"] = JsonNode.Parse(id);
        await WriteAsync(response, cancellationToken);
    }

    private async Task<object?> InvokeAsync(string method, JsonElement? argument, CancellationToken cancellationToken)
    {
        switch (method)
        {
            case "$/enumerator/next":
                return _streams.TryGetValue(TokenOf(argument), out var open) ? await open.NextAsync(cancellationToken) : RpcStream.End;
            case "$/enumerator/abort":
                if (_streams.TryRemove(TokenOf(argument), out var aborted))
                    await aborted.DisposeAsync();
                return null;
        }

        if (!methods.TryGetValue(method, out var answer))
            throw new MissingMethodException($"This AppHost has no method '{method}'.");
        var result = await answer(argument, cancellationToken);
        if (result is not RpcStream started)
            return result;
        var token = Interlocked.Increment(ref _lastToken);
        _streams[token] = started;
        return new { token };
    }

    private static long TokenOf(JsonElement? argument) => argument switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetInt64(),
        { ValueKind: JsonValueKind.Object } named when named.TryGetProperty("token", out var token) => token.GetInt64(),
        _ => 0,
    };

    private async Task WriteAsync(JsonObject response, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await LengthPrefixedMessages.WriteAsync(stream, response, cancellationToken);
        }
        catch (IOException ex)
        {
            logger.LogDebug("A caller of the backchannel left before its answer: {Message}", ex.Message);
        }
        finally
        {
            _writing.Release();
        }
    }
}

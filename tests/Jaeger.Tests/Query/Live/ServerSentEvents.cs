using System.Net;
using System.Text.Json.Nodes;

namespace Jaeger.Tests.Query.Live;

/// <summary>Reads server-sent events as a browser does.</summary>
internal sealed class ServerSentEvents : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private ServerSentEvents(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _reader = new StreamReader(body);
    }

    /// <summary>The last position told.</summary>
    public string? LastEventId { get; private set; }

    public static async Task<ServerSentEvents> OpenAsync(HttpClient client, string path, string? lastEventId = null) =>
        (await TryOpenAsync(client, path, lastEventId)).ShouldNotBeNull("there was no place for another stream");

    public static async Task<ServerSentEvents> OpenWhenFreeAsync(HttpClient client, string path)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await TryOpenAsync(client, path, lastEventId: null) is { } events) return events;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The next event; blocks that only tell a position are passed over.</summary>
    public async Task<(string Type, string Data)> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var lines = (await BlockAsync(cancellationToken)).Split('\n');
            var data = lines.FirstOrDefault(l => l.StartsWith("data: ", StringComparison.Ordinal));
            if (data is null) continue;
            return (lines.First(l => l.StartsWith("event: ", StringComparison.Ordinal))["event: ".Length..], data["data: ".Length..]);
        }
    }

    /// <summary>The trace of the next event, without its leading zeros.</summary>
    public async Task<string> NextIdAsync(CancellationToken cancellationToken) =>
        ((string)JsonNode.Parse((await NextAsync(cancellationToken)).Data)!["traceId"]!).TrimStart('0');

    /// <summary>Waits for the next position.</summary>
    public async Task<string?> PositionAfterAsync(CancellationToken cancellationToken)
    {
        var before = LastEventId;
        while (LastEventId == before) await BlockAsync(cancellationToken);
        return LastEventId;
    }

    public async Task<string> ReadToEndAsync(CancellationToken cancellationToken) => await _reader.ReadToEndAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<ServerSentEvents?> TryOpenAsync(HttpClient client, string path, string? lastEventId)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            response.Dispose();
            return null;
        }

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = new ServerSentEvents(response, await response.Content.ReadAsStreamAsync(cancellationToken));
        (await events.BlockAsync(cancellationToken)).ShouldStartWith("retry: 2000");
        return events;
    }

    private async Task<string> BlockAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(patience.Token) is { Length: > 0 } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) LastEventId = line["id: ".Length..];
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}

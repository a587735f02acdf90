using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Jaeger.Query.Json;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Live;

/// <summary>Writes server-sent events.</summary>
internal sealed class EventStream(HttpResponse response) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null);

    /// <summary>Sends the headers and how long a client is to wait before it connects again.</summary>
    public async ValueTask StartAsync(long position, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        WriteText("retry: 2000\n");
        WriteId(position);
        WriteText("\n");
        await SendAsync(cancellationToken);
    }

    /// <summary>A trace; the position is where a client goes on that has seen the event.</summary>
    public void WriteTrace(TraceSummary summary)
    {
        WriteText("event: trace\ndata: ");
        _json.Reset(_buffer);
        TraceSummaryJson.Write(_json, summary);
        _json.Flush();
        WriteText("\n\n");
    }

    /// <summary>Where a client goes on that has seen everything so far.</summary>
    public void WritePosition(long position)
    {
        WriteId(position);
        WriteText("\n");
    }

    /// <summary>That more traces match than are told of.</summary>
    public void WriteLeftOut(int limit) =>
        WriteText(string.Create(CultureInfo.InvariantCulture, $"event: overflow\ndata: {{\"searchDepth\":{limit}}}\n\n"));

    /// <summary>A comment, which keeps proxies from closing the connection and shows a client that hung up.</summary>
    public void WriteHeartbeat() => WriteText(": heartbeat\n\n");

    /// <summary>Sends what is written.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount == 0) return;
        await response.Body.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        _buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteId(long position) => WriteText(string.Create(CultureInfo.InvariantCulture, $"id: {position}\n"));

    private void WriteText(string text) => Encoding.UTF8.GetBytes(text, _buffer);
}

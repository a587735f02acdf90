using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>
/// Writes the JSON of an answer in pieces, compressed where the client accepts it. Until the first piece is sent the
/// answer can still become an error.
/// </summary>
internal sealed class JsonBody : IAsyncDisposable
{
    private const int PieceSize = 32 * 1024;
    private const int SmallestToCompress = 1024;

    // Escapes what matters to HTML, should a browser ever take an answer for a page, and leaves other scripts readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly HttpContext _context;
    private readonly ArrayBufferWriter<byte> _buffer = new(PieceSize);
    private Stream? _output;

    /// <summary>Begins an answer. <paramref name="indented"/> asks for one value a line.</summary>
    public JsonBody(HttpContext context, bool indented = false)
    {
        _context = context;
        Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, Indented = indented, IndentSize = 4, SkipValidation = true });
    }

    /// <summary>The writer; keep to one answer's worth of pieces between calls of <see cref="FlushAsync"/>.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Sends what is written once it has a size worth sending.</summary>
    public async ValueTask FlushAsync()
    {
        if (_buffer.WrittenCount + Json.BytesPending >= PieceSize) await SendAsync(StatusCodes.Status200OK);
    }

    /// <summary>Sends the rest. An error is text to whoever asks for its media type, and ends its line, as in Jaeger.</summary>
    public async ValueTask CompleteAsync(int status = StatusCodes.Status200OK)
    {
        if (status >= StatusCodes.Status400BadRequest)
        {
            Json.Flush();
            _buffer.Write("\n"u8);
        }

        await SendAsync(status);
        if (_output is GZipStream compressed) await compressed.DisposeAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Json.DisposeAsync();

    private async ValueTask SendAsync(int status)
    {
        Json.Flush();
        _output ??= Open(status);
        await _output.WriteAsync(_buffer.WrittenMemory, _context.RequestAborted);
        _buffer.ResetWrittenCount();
    }

    private Stream Open(int status)
    {
        var response = _context.Response;
        response.StatusCode = status;
        response.ContentType = status < StatusCodes.Status400BadRequest ? "application/json" : PlainText.MediaType;
        response.Headers.Append("Vary", "Accept-Encoding");
        if (_buffer.WrittenCount < SmallestToCompress || !Compression.AcceptsGzip(_context.Request)) return response.Body;
        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }
}

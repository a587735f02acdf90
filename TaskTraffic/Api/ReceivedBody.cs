using System.Text.Json;

namespace TaskTraffic.Api;

/// <summary>The body of an answer, which may be anything: whoever answers need not be the application.</summary>
internal static class ReceivedBody
{
    /// <summary>More than any answer of the application or file of its page has.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Takes the body in; null where it breaks off or has no end.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return await content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>The JSON it is; default where it is none.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

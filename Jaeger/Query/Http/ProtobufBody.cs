using System.IO.Compression;
using Jaeger.Model;
using Jaeger.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Jaeger.Query.Http;

/// <summary>
/// Answers with traces in protobuf, one <c>TracesData</c> after the other, which together are one as well: about a third
/// of their JSON, and next to nothing to write, as spans lie in the storage that way.
/// </summary>
internal static class ProtobufBody
{
    /// <summary>The media type of OTLP's requests.</summary>
    public const string MediaType = "application/x-protobuf";

    /// <summary>True where the client names protobuf itself; one that accepts anything gets JSON.</summary>
    public static bool IsWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);

    /// <summary>Writes traces as they come.</summary>
    /// <returns>False, with nothing sent, where there is none.</returns>
    public static async Task<bool> TryWriteAsync(HttpContext context, IAsyncEnumerable<Trace> traces)
    {
        Stream? output = null;
        await foreach (var trace in traces)
        {
            using var writer = new BackwardWriter();
            OtlpEncoding.Write(writer, trace.Resources);
            output ??= Open(context);
            await output.WriteAsync(writer.WrittenMemory, context.RequestAborted);
        }

        if (output is GZipStream compressed) await compressed.DisposeAsync();
        return output is not null;
    }

    // On the machine itself compressing takes longer than it saves.
    private static Stream Open(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = MediaType;
        response.Headers.Append("Vary", "Accept, Accept-Encoding");
        if (context.Connection.RemoteIpAddress is { } client && System.Net.IPAddress.IsLoopback(client)) return response.Body;
        if (!Compression.AcceptsGzip(context.Request)) return response.Body;
        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Writes the answers of OTLP over HTTP.</summary>
internal static class OtlpHttpResponse
{
    private const int CodeField = 1;
    private const int MessageField = 2;
    private static readonly byte[] JsonSuccess = "{\"partialSuccess\":{}}"u8.ToArray();

    public static Task WriteSuccessAsync(HttpContext context, OtlpMediaType mediaType) =>
        WriteAsync(
            context, StatusCodes.Status200OK, mediaType.Name, mediaType == OtlpMediaType.Json ? JsonSuccess : []);

    public static Task WriteTextAsync(HttpContext context, int statusCode, string text) =>
        WriteAsync(context, statusCode, "text/plain", Encoding.UTF8.GetBytes(text));

    public static Task WriteStatusAsync(HttpContext context, OtlpMediaType mediaType, OtlpStatus status)
    {
        if (status.RetryAfter is { } delay)
        {
            context.Response.Headers.RetryAfter =
                ((long)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var body = mediaType == OtlpMediaType.Json ? Json(status) : Protobuf(status);
        return WriteAsync(context, status.HttpStatusCode, mediaType.Name, body);
    }

    private static byte[] Json(OtlpStatus status)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("code", (int)status.Code);
            writer.WriteString("message", status.Message);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    // google.rpc.Status: code and message.
    private static byte[] Protobuf(OtlpStatus status)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(CodeField, WireFormat.WireType.Varint);
            output.WriteInt32((int)status.Code);
            output.WriteTag(MessageField, WireFormat.WireType.LengthDelimited);
            output.WriteString(status.Message);
        }

        return stream.ToArray();
    }

    private static Task WriteAsync(HttpContext context, int statusCode, string contentType, byte[] body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

using System.Globalization;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Otlp;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>Reads the answer of an OTLP endpoint by the rules of OTLP/HTTP.</summary>
internal static class OtlpHttpResponse
{
    private const int MaxBody = 64 * 1024;

    /// <summary>Returns where the destination took the request.</summary>
    /// <exception cref="PermanentException">It refused it for good.</exception>
    /// <exception cref="RetryableException">It may take it later.</exception>
    public static async Task CheckAsync(
        HttpResponseMessage response, Uri address, Signal signal, ILogger logger, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(response.Content, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            if (body.Length > 0)
                PartialSuccess.Report(logger, signal, Parse(body, response.Content.Headers.ContentType?.MediaType));
            return;
        }

        var code = (int)response.StatusCode;
        var grpcCode = GrpcCode(response.StatusCode);
        var message = $"rpc error: code = {grpcCode} desc = "
            + $"error exporting items, request to {address} responded with HTTP Status Code {code}";
        if (code is >= 400 and <= 599 && RpcStatus.TryParse(body, out var status))
            message += $", Message={status.Message}, Details=[{string.Join(' ', status.Details)}]";

        // Senders that wait for the result are answered with the status that stands behind the failure.
        var cause = new RpcException(new Status(grpcCode, message));
        if (code is not (429 or 502 or 503 or 504))
            throw new PermanentException(message, cause);
        if (code is 429 or 503 && RetryAfter(response) is { } delay)
            throw Throttle.Error(message, delay, cause);
        throw new RetryableException(message, cause);
    }

    private static StatusCode GrpcCode(HttpStatusCode code) => (int)code switch
    {
        400 => StatusCode.InvalidArgument,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.Unimplemented,
        429 => StatusCode.ResourceExhausted,
        502 or 503 or 504 => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values))
            return null;
        var text = values.First();
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date - DateTimeOffset.UtcNow
            : null;
    }

    private static ExportTraceServiceResponse Parse(byte[] body, string? mediaType)
    {
        try
        {
            if (mediaType == "application/x-protobuf")
                return ExportTraceServiceResponse.Parser.ParseFrom(body);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RetryableException($"error parsing protobuf response: {e.Message}", e);
        }

        return mediaType == "application/json" ? PartialSuccessJson.Parse(body) : new ExportTraceServiceResponse();
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[(int)Math.Clamp(content.Headers.ContentLength ?? MaxBody, 0, MaxBody)];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}

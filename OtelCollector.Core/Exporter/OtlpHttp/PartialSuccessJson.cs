using System.Globalization;
using System.Text.Json;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Consumer;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>Reads what a JSON answer says about rejected items, under the name of any signal.</summary>
internal static class PartialSuccessJson
{
    /// <summary>Reads the answer.</summary>
    /// <exception cref="RetryableException">It is no JSON.</exception>
    public static ExportTraceServiceResponse Parse(byte[] body)
    {
        var response = new ExportTraceServiceResponse();
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!document.RootElement.TryGetProperty("partialSuccess", out var partial))
                return response;
            response.PartialSuccess = new ExportTracePartialSuccess();
            foreach (var field in partial.EnumerateObject())
            {
                if (field.Name == "errorMessage")
                    response.PartialSuccess.ErrorMessage = field.Value.GetString() ?? string.Empty;
                else if (field.Name.StartsWith("rejected", StringComparison.Ordinal))
                    response.PartialSuccess.RejectedSpans = Number(field.Value);
            }

            return response;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RetryableException($"error parsing json response: {e.Message}", e);
        }
    }

    // 64-bit numbers are strings in protobuf's JSON.
    private static long Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetInt64();
}

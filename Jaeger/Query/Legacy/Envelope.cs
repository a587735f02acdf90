using System.Text.Json;
using Jaeger.Model;

namespace Jaeger.Query.Legacy;

/// <summary>The object every answer of the older API is wrapped in.</summary>
internal static class Envelope
{
    /// <summary>Begins the envelope; the value of <c>data</c> comes next.</summary>
    public static void Start(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
    }

    /// <summary>Ends the envelope.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="missing">Traces that were asked for and not found; null writes none, an empty list an empty list.</param>
    /// <param name="isLowerBound">Whether there are more than the total; null where that is not told, as in Jaeger.</param>
    public static void End(
        Utf8JsonWriter json, int total = 0, IReadOnlyCollection<TraceId>? missing = null, bool? isLowerBound = null)
    {
        WriteCounts(json, total);
        if (isLowerBound is { } isLower) json.WriteBoolean("totalIsLowerBound", isLower);
        if (missing is null)
        {
            json.WriteNull("errors");
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("errors");
        foreach (var id in missing)
        {
            json.WriteStartObject();
            json.WriteString("msg", LegacyErrors.TraceNotFound);
            json.WriteString("traceID", id.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A whole envelope that tells of one error.</summary>
    public static void WriteError(Utf8JsonWriter json, int status, string message)
    {
        json.WriteStartObject();
        json.WriteNull("data");
        WriteCounts(json, total: 0);
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteNumber("code", status);
        json.WriteString("msg", message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, int total)
    {
        json.WriteNumber("total", total);
        json.WriteNumber("limit", 0);
        json.WriteNumber("offset", 0);
    }
}

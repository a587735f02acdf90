using System.Globalization;
using System.Text.Json;
using Jaeger.GoFormats;
using Jaeger.MetricStore;
using Jaeger.Query.Http;

namespace Jaeger.Query.Json;

/// <summary>Writes service metrics as the original's protobuf messages look in JSON: what is empty is left out.</summary>
internal static class MetricFamilyJson
{
    /// <summary>Writes a family.</summary>
    public static async ValueTask WriteAsync(JsonBody body, MetricFamily family)
    {
        var json = body.Json;
        json.WriteStartObject();
        json.WriteString("name", family.Name);
        json.WriteString("type", "GAUGE");
        json.WriteString("help", family.Help);
        json.WriteStartArray("metrics");
        foreach (var series in family.Series)
        {
            Write(json, series);
            await body.FlushAsync();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MetricSeries series)
    {
        json.WriteStartObject();
        json.WriteStartArray("labels");
        foreach (var (name, value) in series.Labels)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (value.Length > 0) json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("metricPoints");
        foreach (var point in series.Points) Write(json, point);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MetricPoint point)
    {
        json.WriteStartObject();
        json.WriteStartObject("gaugeValue");
        json.WritePropertyName("doubleValue");
        if (double.IsFinite(point.Value)) json.WriteRawValue(GoFloat.Format(point.Value), skipInputValidation: true);
        else json.WriteStringValue(double.IsNaN(point.Value) ? "NaN" : point.Value > 0 ? "Infinity" : "-Infinity");
        json.WriteEndObject();
        json.WriteString("timestamp", Timestamp(point.Time));
        json.WriteEndObject();
    }

    private static string Timestamp(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(
        milliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

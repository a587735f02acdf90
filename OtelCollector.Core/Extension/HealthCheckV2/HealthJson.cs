using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>The JSON of a health, as the original writes it.</summary>
internal static class HealthJson
{
    /// <summary>The answer to a question for the status.</summary>
    /// <param name="health">What was asked for.</param>
    /// <param name="start">When the Collector started.</param>
    /// <param name="isVerbose">Whether it lists the parts.</param>
    /// <param name="config">What counts as healthy.</param>
    public static string Write(ComponentHealth health, DateTimeOffset start, bool isVerbose, HealthCheckV2Config config)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteString("start_time", Format(start));
            WriteBody(writer, health, isVerbose, config);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void WriteBody(Utf8JsonWriter writer, ComponentHealth health, bool isVerbose, HealthCheckV2Config config)
    {
        writer.WriteBoolean("healthy", health.IsHealthy(config, DateTimeOffset.UtcNow));
        writer.WriteString("status", Name(health.Status));
        if (health.Error is not null)
            writer.WriteString("error", health.Error);
        writer.WriteString("status_time", Format(health.Time));
        writer.WriteStartObject("attributes");
        writer.WriteEndObject();
        if (!isVerbose || health.Parts.Count == 0)
            return;
        writer.WriteStartObject("components");
        foreach (var (name, part) in health.Parts)
        {
            writer.WriteStartObject(name);
            WriteBody(writer, part, isVerbose, config);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Name(Component.ComponentStatus status) =>
        status == Component.ComponentStatus.Ok ? "StatusOK" : $"Status{status}";

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}

using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Prometheus;

/// <summary>Names of metrics and labels on the page.</summary>
internal static class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["min"] = "minutes",
        ["h"] = "hours",
        ["d"] = "days",
        ["By"] = "bytes",
        ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes",
        ["%"] = "percent",
    };

    /// <summary>The metric's name with the suffixes the configuration asks for.</summary>
    public static string Of(MetricStream stream, PrometheusConfig config)
    {
        var name = Sanitize(stream.Name);

        // As in the original, both settings together: one of them off turns all suffixes on.
        if (config is { WithoutUnits: true, WithoutTypeSuffix: true })
            return name;
        var unit = Units.GetValueOrDefault(stream.Unit) ?? (stream is { Unit: "1", Kind: MetricKind.Gauge } ? "ratio" : null);
        if (unit is not null && !name.EndsWith($"_{unit}", StringComparison.Ordinal))
            name = $"{name}_{unit}";
        return stream.Kind == MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    /// <summary>Letters, digits and underscores; everything else becomes an underscore.</summary>
    public static string Sanitize(string name)
    {
        var text = string.Create(name.Length, name, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '_' or ':' ? source[i] : '_';
        });
        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? $"_{text}" : text;
    }
}

using System.Globalization;

namespace Jaeger.MetricStore;

/// <summary>Name and description of each metric.</summary>
/// <param name="Name">The name.</param>
/// <param name="Help">The description.</param>
internal readonly record struct MetricFamilyName(string Name, string Help)
{
    /// <summary>Latencies.</summary>
    public static MetricFamilyName Latencies(double quantile, bool byOperation) =>
        Of("service_latencies", $"{TwoDigits(quantile)}th quantile latency, grouped by service", byOperation);

    /// <summary>Calls a second.</summary>
    public static MetricFamilyName CallRates(bool byOperation) => Of("service_call_rate", "calls/sec, grouped by service", byOperation);

    /// <summary>Failed calls.</summary>
    public static MetricFamilyName ErrorRates(bool byOperation) => Of(
        "service_error_rate", "error rate, computed as a fraction of errors/sec over calls/sec, grouped by service", byOperation);

    /// <summary>A number with two digits after the point, halves to even as in the original.</summary>
    public static string TwoDigits(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";

        // Only odd eighths lie exactly between two such numbers.
        var isHalf = Math.Abs(value) < 1e9 && value * 8 % 2 is 1 or -1;
        return isHalf
            ? Math.Round((decimal)value, 2, MidpointRounding.ToEven).ToString("F2", CultureInfo.InvariantCulture)
            : value.ToString("F2", CultureInfo.InvariantCulture);
    }

    /// <summary>The family of that name.</summary>
    public MetricFamily With(IReadOnlyList<MetricSeries> series) => new(Name, Help, series);

    private static MetricFamilyName Of(string name, string help, bool byOperation) => byOperation
        ? new(name.Replace("service", "service_operation", StringComparison.Ordinal), help + " & operation")
        : new(name, help);
}

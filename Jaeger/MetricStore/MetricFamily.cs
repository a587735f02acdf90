using System.Runtime.InteropServices;

namespace Jaeger.MetricStore;

/// <summary>The answer to a query for service metrics.</summary>
/// <param name="Name">The metric's name, e.g. <c>service_call_rate</c>.</param>
/// <param name="Help">What it is, in words.</param>
/// <param name="Series">One for each service, or for each of its operations.</param>
internal sealed record MetricFamily(string Name, string Help, IReadOnlyList<MetricSeries> Series);

/// <summary>The values of one service or operation.</summary>
/// <param name="Labels">Names and values; <c>service_name</c> and, where grouped by it, <c>operation</c>.</param>
/// <param name="Points">The values in order of time.</param>
internal sealed record MetricSeries(IReadOnlyList<KeyValuePair<string, string>> Labels, IReadOnlyList<MetricPoint> Points);

/// <summary>A value.</summary>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Value">The value; not a number where there is nothing to tell.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MetricPoint(long Time, double Value);

using System.Text;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Every dimension once, and for each metric which of them it has.</summary>
internal sealed class DimensionPlan
{
    private readonly List<string> _names = [];

    public DimensionPlan(SpanMetricsConfig config)
    {
        Calls = Plan([.. config.Dimensions, .. config.CallsDimensions]);
        Durations = Plan([.. config.Dimensions, .. config.Histogram.Dimensions]);
        Events = Plan([.. config.Dimensions, .. config.EventDimensions]);
        EncodedNames = [.. _names.Select(Encoding.UTF8.GetBytes)];
    }

    public IReadOnlyList<string> Names => _names;

    public byte[][] EncodedNames { get; }

    public PlannedDimension[] Calls { get; }

    public PlannedDimension[] Durations { get; }

    public PlannedDimension[] Events { get; }

    private PlannedDimension[] Plan(IEnumerable<Dimension> dimensions) =>
    [
        .. dimensions.Select(dimension =>
        {
            var index = _names.IndexOf(dimension.Name);
            if (index < 0)
            {
                index = _names.Count;
                _names.Add(dimension.Name);
            }

            return new PlannedDimension(index, dimension.Name, dimension.Default);
        }),
    ];
}

/// <summary>A metric's dimension: the number of its name, and the value where nothing has one.</summary>
internal readonly record struct PlannedDimension(int Index, string Name, string? Default);

using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>The <c>histogram</c> section: how durations are recorded.</summary>
internal sealed class HistogramConfig
{
    private const int DefaultMaxSize = 160;

    private static readonly double[] DefaultBoundsInMilliseconds =
        [2, 4, 6, 8, 10, 50, 100, 200, 400, 800, 1000, 1400, 2000, 5000, 10_000, 15_000];

    private IReadOnlyList<TimeSpan>? _buckets;
    private bool _isExplicit;

    /// <summary>Records no durations; default false.</summary>
    public bool Disable { get; private set; }

    /// <summary>Unit of the durations, <c>ms</c> or <c>s</c>; default ms.</summary>
    public string Unit { get; private set; } = "ms";

    /// <summary>Additional dimensions of the durations.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; private set; } = [];

    /// <summary>Most buckets of an exponential histogram, default 160; null for explicit buckets.</summary>
    public int? ExponentialMaxSize { get; private set; }

    /// <summary>Nanoseconds in the unit.</summary>
    public double Divider => Unit == "s" ? 1e9 : 1e6;

    /// <summary>Upper bounds of the explicit buckets in the unit; ignored by an exponential histogram.</summary>
    public double[] Bounds => _buckets is { } buckets
        ? [.. buckets.Select(b => b.Ticks * 100 / Divider)]
        : [.. DefaultBoundsInMilliseconds.Select(b => Unit == "s" ? b / 1000 : b)];

    public bool IsBoth => _isExplicit && ExponentialMaxSize is not null;

    public void Bind(ConfigSection section)
    {
        Disable = section.Boolean("disable", Disable);
        Dimensions = Dimension.ReadList(section, "dimensions");
        if (section.Text("unit") is { } unit)
        {
            if (unit.ToLowerInvariant() is "ms" or "s")
                Unit = unit.ToLowerInvariant();
            else
                section.AddError("unit", $"unknown Unit \"{unit.ToLowerInvariant()}\", allowed units are \"ms\" and \"s\"");
        }

        _isExplicit = section.HasValue("explicit");
        if (section.Section("explicit", "spanmetricsconnector.ExplicitHistogramConfig") is { } bounds)
            BindExplicit(bounds);
        if (section.Section("exponential", "spanmetricsconnector.ExponentialHistogramConfig") is { } exponential
            && (section.HasValue("exponential") || !_isExplicit))
        {
            var size = (int)exponential.WholeNumber("max_size", 0, int.MinValue, int.MaxValue);
            ExponentialMaxSize = size == 0 ? DefaultMaxSize : Math.Max(size, 2);
        }
    }

    private void BindExplicit(ConfigSection section)
    {
        if (!section.HasValue("buckets"))
            return;
        var buckets = new List<TimeSpan>();
        var texts = section.TextList("buckets", []);
        for (var i = 0; i < texts.Count; i++)
        {
            if (GoDuration.TryParse(texts[i], out var bound, out var error))
                buckets.Add(bound);
            else
                section.AddError($"buckets[{i}]", GoDuration.WithoutValue(error!));
        }

        _buckets = buckets;
    }
}

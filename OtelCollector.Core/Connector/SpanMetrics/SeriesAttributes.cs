using System.Text;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Makes the attributes of a new series.</summary>
internal sealed class SeriesAttributes(SpanMetricsConfig config, string instanceId)
{
    /// <summary>The attributes every metric has, in the order the original gives them.</summary>
    public List<KeyValue> Create(
        string serviceName, ReadOnlySpan<byte> span, SpanFields fields, ReadOnlySpan<byte> scope, bool isAdjusted)
    {
        var attributes = new List<KeyValue>();
        Add(MetricAttributes.ServiceName, serviceName);
        Add(MetricAttributes.SpanName, Encoding.UTF8.GetString(fields.Name(span)));
        Add(MetricAttributes.SpanKind, MetricAttributes.Kind((Span.Types.SpanKind)fields.Kind));
        Add(MetricAttributes.StatusCode, MetricAttributes.Status((Status.Types.StatusCode)fields.Status));
        Add(MetricAttributes.CollectorInstance, instanceId);
        AddScope(attributes, scope);
        if (config.EnableMetricsSamplingMethod)
            attributes.Add(MetricAttributes.Text(MetricAttributes.SamplingMethod, isAdjusted ? "extrapolated" : "counted"));
        return attributes;

        void Add(string key, string value)
        {
            if (!config.ExcludeDimensions.Contains(key))
                attributes.Add(MetricAttributes.Text(key, value));
        }
    }

    /// <summary>Adds a dimension; replaces an attribute of that name.</summary>
    public static void Put(List<KeyValue> attributes, string name, AnyValue value)
    {
        var known = attributes.FindIndex(a => a.Key == name);
        if (known >= 0)
            attributes.RemoveAt(known);
        attributes.Insert(known >= 0 ? known : attributes.Count, new KeyValue { Key = name, Value = value });
    }

    private void AddScope(List<KeyValue> attributes, ReadOnlySpan<byte> scope)
    {
        if (config.IncludeInstrumentationScope.Count == 0)
            return;
        var name = Encoding.UTF8.GetString(WireTraces.Find(scope, WireTraces.ScopeName));
        if (name.Length == 0 || !config.IncludeInstrumentationScope.Contains(name))
            return;
        attributes.Add(MetricAttributes.Text(MetricAttributes.ScopeName, name));
        var version = Encoding.UTF8.GetString(WireTraces.Find(scope, WireTraces.ScopeVersion));
        if (version.Length > 0)
            attributes.Add(MetricAttributes.Text(MetricAttributes.ScopeVersion, version));
    }
}

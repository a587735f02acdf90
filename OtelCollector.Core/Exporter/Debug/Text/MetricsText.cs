using System.Text;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Pdata.Wire;
using Metrics = OtelCollector.Core.Pdata.Metrics;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>Metrics as text.</summary>
internal sealed class MetricsText : ISignalText<Metrics>
{
    public (string Name, object? Value)[] Summary(Metrics data) =>
    [
        ("resource metrics", WireCount.Entries(data, level: 1)),
        ("metrics", WireCount.Entries(data, level: 3)),
        ("data points", data.ItemCount),
    ];

    public string Normal(Metrics data)
    {
        var text = new StringBuilder();
        var request = data.Request;
        for (var i = 0; i < request.ResourceMetrics.Count; i++)
        {
            var resource = request.ResourceMetrics[i];
            text.Append(NormalText.ResourceLine("ResourceMetrics", i, resource.SchemaUrl, resource.Resource));
            for (var j = 0; j < resource.ScopeMetrics.Count; j++)
            {
                var scope = resource.ScopeMetrics[j];
                text.Append(NormalText.ScopeLine("ScopeMetrics", i, scope.SchemaUrl, scope.Scope));
                foreach (var metric in scope.Metrics)
                    MetricNormalText.Append(text, metric);
            }
        }

        return text.ToString();
    }

    public string Detailed(Metrics data)
    {
        var text = new DetailedText();
        var request = data.Request;
        for (var i = 0; i < request.ResourceMetrics.Count; i++)
        {
            var resource = request.ResourceMetrics[i];
            text.Line($"ResourceMetrics #{i}");
            text.Line($"Resource SchemaURL: {resource.SchemaUrl}");
            text.Resource(resource.Resource);
            for (var j = 0; j < resource.ScopeMetrics.Count; j++)
            {
                var scope = resource.ScopeMetrics[j];
                text.Line($"ScopeMetrics #{j}");
                text.Line($"ScopeMetrics SchemaURL: {scope.SchemaUrl}");
                text.Scope(scope.Scope);
                for (var k = 0; k < scope.Metrics.Count; k++)
                    Append(text, k, scope.Metrics[k]);
            }
        }

        return text.ToString();
    }

    private static void Append(DetailedText text, int index, Metric metric)
    {
        text.Line($"Metric #{index}");
        text.Line("Descriptor:");
        text.Line($"     -> Name: {metric.Name}");
        text.Line($"     -> Description: {metric.Description}");
        text.Line($"     -> Unit: {metric.Unit}");
        text.Line($"     -> DataType: {(metric.DataCase == Metric.DataOneofCase.None ? "Empty" : metric.DataCase.ToString())}");
        text.Attributes("     -> Metadata", metric.Metadata);
        DataPointText.Append(text, metric);
    }
}

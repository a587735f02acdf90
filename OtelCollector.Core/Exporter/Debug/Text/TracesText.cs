using System.Text;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>Spans as text.</summary>
internal sealed class TracesText : ISignalText<Traces>
{
    public (string Name, object? Value)[] Summary(Traces data) =>
        [("resource spans", WireCount.Entries(data, level: 1)), ("spans", data.ItemCount)];

    public string Normal(Traces data)
    {
        var text = new StringBuilder();
        var request = data.Request;
        for (var i = 0; i < request.ResourceSpans.Count; i++)
        {
            var resource = request.ResourceSpans[i];
            text.Append(NormalText.ResourceLine("ResourceTraces", i, resource.SchemaUrl, resource.Resource));
            for (var j = 0; j < resource.ScopeSpans.Count; j++)
            {
                var scope = resource.ScopeSpans[j];
                text.Append(NormalText.ScopeLine("ScopeTraces", i, scope.SchemaUrl, scope.Scope));
                foreach (var span in scope.Spans)
                {
                    text.Append($"{span.Name} {ValueText.Id(span.TraceId)} {ValueText.Id(span.SpanId)}");
                    if (span.Attributes.Count > 0)
                        text.Append(' ').Append(NormalText.Attributes(span.Attributes));
                    text.Append('\n');
                }
            }
        }

        return text.ToString();
    }

    public string Detailed(Traces data)
    {
        var text = new DetailedText();
        var request = data.Request;
        for (var i = 0; i < request.ResourceSpans.Count; i++)
        {
            var resource = request.ResourceSpans[i];
            text.Line($"ResourceSpans #{i}");
            text.Line($"Resource SchemaURL: {resource.SchemaUrl}");
            text.Resource(resource.Resource);
            for (var j = 0; j < resource.ScopeSpans.Count; j++)
            {
                var scope = resource.ScopeSpans[j];
                text.Line($"ScopeSpans #{j}");
                text.Line($"ScopeSpans SchemaURL: {scope.SchemaUrl}");
                text.Scope(scope.Scope);
                for (var k = 0; k < scope.Spans.Count; k++)
                    SpanText.Append(text, k, scope.Spans[k]);
            }
        }

        return text.ToString();
    }
}

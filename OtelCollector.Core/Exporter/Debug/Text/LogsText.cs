using System.Text;
using OpenTelemetry.Proto.Logs.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>Log records as text.</summary>
internal sealed class LogsText : ISignalText<Logs>
{
    public (string Name, object? Value)[] Summary(Logs data) =>
        [("resource logs", WireCount.Entries(data, level: 1)), ("log records", data.ItemCount)];

    public string Normal(Logs data)
    {
        var text = new StringBuilder();
        var request = data.Request;
        for (var i = 0; i < request.ResourceLogs.Count; i++)
        {
            var resource = request.ResourceLogs[i];
            text.Append(NormalText.ResourceLine("ResourceLog", i, resource.SchemaUrl, resource.Resource));
            for (var j = 0; j < resource.ScopeLogs.Count; j++)
            {
                var scope = resource.ScopeLogs[j];
                text.Append(NormalText.ScopeLine("ScopeLog", i, scope.SchemaUrl, scope.Scope));
                foreach (var record in scope.LogRecords)
                    text.Append($"{ValueText.Plain(record.Body)} {NormalText.Attributes(record.Attributes)}\n");
            }
        }

        return text.ToString();
    }

    public string Detailed(Logs data)
    {
        var text = new DetailedText();
        var request = data.Request;
        for (var i = 0; i < request.ResourceLogs.Count; i++)
        {
            var resource = request.ResourceLogs[i];
            text.Line($"ResourceLog #{i}");
            text.Line($"Resource SchemaURL: {resource.SchemaUrl}");
            text.Resource(resource.Resource);
            for (var j = 0; j < resource.ScopeLogs.Count; j++)
            {
                var scope = resource.ScopeLogs[j];
                text.Line($"ScopeLogs #{j}");
                text.Line($"ScopeLogs SchemaURL: {scope.SchemaUrl}");
                text.Scope(scope.Scope);
                for (var k = 0; k < scope.LogRecords.Count; k++)
                    Append(text, k, scope.LogRecords[k]);
            }
        }

        return text.ToString();
    }

    private static void Append(DetailedText text, int index, LogRecord record)
    {
        text.Line($"LogRecord #{index}");
        text.Line($"ObservedTimestamp: {ValueText.Time(record.ObservedTimeUnixNano)}");
        text.Line($"Timestamp: {ValueText.Time(record.TimeUnixNano)}");
        text.Line($"SeverityText: {record.SeverityText}");
        text.Line($"SeverityNumber: {ValueText.Name(record.SeverityNumber)}({(int)record.SeverityNumber})");
        if (record.EventName.Length > 0)
            text.Line($"EventName: {record.EventName}");
        text.Line($"Body: {ValueText.Typed(record.Body)}");
        text.Attributes("Attributes", record.Attributes);
        text.Line($"Trace ID: {ValueText.Id(record.TraceId)}");
        text.Line($"Span ID: {ValueText.Id(record.SpanId)}");
        text.Line($"Flags: {record.Flags}");
    }
}

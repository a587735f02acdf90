namespace OtelCollector.Core.Pdata.Json;

/// <summary>
/// Writes export requests as OTLP's JSON, byte for byte as the original does: fields in the order of the specification,
/// those with their default left out, messages that must be there written even when empty.
/// </summary>
internal static class OtlpJsonWriter
{
    /// <summary>The request as one line of JSON, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(SignalData data)
    {
        var json = new JsonText();
        json.StartObject();
        switch (data)
        {
            case Traces traces:
                TracesJson.Write(json, traces.Request);
                break;
            case Metrics metrics:
                MetricsJson.Write(json, metrics.Request);
                break;
            case Logs logs:
                LogsJson.Write(json, logs.Request);
                break;
            default:
                throw new ArgumentException($"unknown signal data {data.GetType().Name}", nameof(data));
        }

        json.EndObject();
        return json.Written;
    }
}

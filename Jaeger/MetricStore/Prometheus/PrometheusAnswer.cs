using System.Globalization;
using System.Net;
using System.Text.Json;
using Jaeger.Storage;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>What a server with Prometheus' query API answered.</summary>
/// <param name="Series">The series, with the labels Jaeger gives them.</param>
/// <param name="Warnings">What the server remarked.</param>
internal sealed record PrometheusAnswer(IReadOnlyList<MetricSeries> Series, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="TraceStorageException">It is an error, or no answer to a range query.</exception>
    public static PrometheusAnswer Read(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        var isApiError = status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity;
        if ((int)status / 100 != 2 && !isApiError) throw Failed(Describe((int)status));
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (isApiError == (Text(root, "status") == "success")) throw Failed("bad_response: inconsistent body for response code");
            if (isApiError) throw Failed($"{Text(root, "errorType")}: {Text(root, "error")}");
            var data = root.GetProperty("data");
            var type = Text(data, "resultType");
            if (type != "matrix") throw new TraceStorageException($"unexpected metrics ValueType: {type}");
            return new PrometheusAnswer([.. data.GetProperty("result").EnumerateArray().Select(ReadSeries)], ReadWarnings(root));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new TraceStorageException($"failed executing metrics query: bad_response: {e.Message}", e);
        }
    }

    private static TraceStorageException Failed(string reason) => new($"failed executing metrics query: {reason}");

    private static string Describe(int status) => (status / 100) switch
    {
        4 => $"client_error: client error: {status}",
        5 => $"server_error: server error: {status}",
        _ => $"bad_response: bad response code {status}",
    };

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string[] ReadWarnings(JsonElement root) =>
        root.TryGetProperty("warnings", out var warnings) ? [.. warnings.EnumerateArray().Select(w => w.GetString() ?? "")] : [];

    private static MetricSeries ReadSeries(JsonElement series)
    {
        var labels = series.GetProperty("metric").EnumerateObject()
            .Select(l => new KeyValuePair<string, string>(l.Name == PromQl.OperationLabel ? "operation" : l.Name, l.Value.GetString() ?? ""));
        var points = series.GetProperty("values").EnumerateArray()
            .Select(v => new MetricPoint((long)Math.Round(v[0].GetDouble() * 1000), Number(v[1].GetString() ?? "")));
        return new MetricSeries([.. labels], [.. points]);
    }

    private static double Number(string text) => text switch
    {
        "NaN" => double.NaN,
        "+Inf" or "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Differential;

/// <summary>Commands whose answers do not depend on the components a Collector is built of.</summary>
public sealed class CommandTests
{
    private const string Config =
        """
        receivers:
          otlp: {protocols: {grpc: {endpoint: '127.0.0.1:34317'}, http: {endpoint: '127.0.0.1:34318', cors: {allowed_origins: ['https://a']}}}}
        processors: {batch: {timeout: 1500ms}, memory_limiter: {check_interval: 1s, limit_mib: 100}}
        exporters:
          debug: {verbosity: detailed, sampling_initial: 7}
          otlp_grpc: {endpoint: '127.0.0.1:1', headers: {authorization: 'Bearer ${env:TOKEN:-secret}'}, tls: {insecure: true}}
          otlp_http/two: {endpoint: 'http://127.0.0.1:1', compression: none, timeout: 1m30s, headers: {x-key: hidden}}
        extensions: {zpages: }
        connectors: {forward: }
        service:
          extensions: [zpages]
          telemetry: {logs: {level: warn}, metrics: {level: none}}
          pipelines:
            traces: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [debug, otlp_grpc, forward]}
            traces/2: {receivers: [forward], exporters: [debug, otlp_http/two]}
        """;

    private static readonly Dictionary<string, long?> Durations = new()
    {
        ["1500ms"] = 1_500_000_000,
        ["1s"] = 1_000_000_000,
        ["1m30s"] = 90_000_000_000,
    };

    [Fact]
    public async Task Version_IsSaidInTheShapeOfTheOriginal()
    {
        const string shape = @"^\S+ version \d+\.\d+\.\d+\S*$";
        var (original, ours) = await AskAsync("--version");
        original.Trim().ShouldMatch(shape);
        ours.Trim().ShouldMatch(shape);
    }

    /// <summary>The original prints its defaults as well: everything ours prints has to be there.</summary>
    [Theory]
    [InlineData("redacted")]
    [InlineData("unredacted")]
    public async Task PrintConfig_RichConfig_IsWhatTheOriginalPrintsWithoutItsDefaults(string mode)
    {
        var (original, ours) = await AskAsync("print-config", $"--mode={mode}", "--format=json", "--config=yaml:" + Config);
        var missing = new List<string>();
        Compare("", JsonNode.Parse(ours)!, JsonNode.Parse(original)!, missing);
        missing.ShouldBeEmpty();
        ours.Contains("secret", StringComparison.Ordinal).ShouldBe(mode == "unredacted");
    }

    private static void Compare(string path, JsonNode? ours, JsonNode? original, List<string> missing)
    {
        if (ours is JsonObject map && Named(original) is { } other)
        {
            foreach (var (key, value) in map)
            {
                if (other.ContainsKey(key))
                    Compare($"{path}::{key}", value, other[key], missing);
                else
                    missing.Add($"{path}::{key} is not there");
            }
        }
        else if (ours is not null && !IsSame(ours, original))
        {
            missing.Add($"{path}: {ours.ToJsonString()}, original {original?.ToJsonString()}");
        }
    }

    /// <summary>Ours prints what the files say, the original what it understood: durations in ns, its own names of levels.</summary>
    private static bool IsSame(JsonNode ours, JsonNode? original) =>
        JsonNode.DeepEquals(ours, original)
        || (ours.GetValueKind() == JsonValueKind.String
            && (string.Equals((string?)ours, original?.ToString(), StringComparison.OrdinalIgnoreCase)
                || Durations.GetValueOrDefault((string)ours!)?.ToString(CultureInfo.InvariantCulture) == original?.ToString()));

    /// <summary>A map; the original prints those of headers as lists of names and values.</summary>
    private static JsonObject? Named(JsonNode? node) => node switch
    {
        JsonObject map => map,
        JsonArray list when list.All(e => e is JsonObject o && o.ContainsKey("name") && o.ContainsKey("value")) =>
            new JsonObject(list.Select(e => KeyValuePair.Create((string)e!["name"]!, e["value"]?.DeepClone()))),
        _ => null,
    };

    private static async Task<(string Original, string Ours)> AskAsync(params string[] args) =>
        (await OutputAsync(CollectorPair.Redirected(Original.Path, args)), await OutputAsync(CollectorProcess.StartInfo(args)));

    private static async Task<string> OutputAsync(ProcessStartInfo start)
    {
        await using var process = CollectorProcess.Start(start);
        (await process.ExitAsync()).ShouldBe(0, process.Log);
        return process.Log;
    }
}

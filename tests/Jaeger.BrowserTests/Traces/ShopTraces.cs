using OpenTelemetry.Proto.Trace.V1;
using static OpenTelemetry.Proto.Trace.V1.Span.Types;

namespace Jaeger.BrowserTests.Traces;

/// <summary>An hour of a small shop, the same at every run but for the time: what pictures are taken of.</summary>
internal static class ShopTraces
{
    private const int Count = 70;
    private const int Seed = 7;

    private static readonly Dictionary<string, string[]> Calls = new(StringComparer.Ordinal)
    {
        ["web"] = ["shop"],
        ["shop"] = ["catalog", "cart", "stock", "payment", "mail"],
        ["catalog"] = ["search-index", "cache"],
        ["cart"] = ["cache"],
        ["stock"] = ["stock-db"],
        ["payment"] = ["fraud-check", "bank"],
        ["mail"] = ["mail-queue"],
    };

    private static readonly string[] Clicks = ["open shop", "find article", "add to cart", "buy", "show orders"];

    /// <summary>The traces, oldest first.</summary>
    public static IEnumerable<TraceScript> All()
    {
        var random = new Random(Seed);
        var now = DateTimeOffset.UtcNow;
        for (var n = 0; n < Count; n++)
        {
            var trace = new TraceScript(now.AddMinutes(-58 + (n * 56.0 / Count) + random.NextDouble()));
            var length = 20 + (600 * Math.Pow(random.NextDouble(), 3));
            var root = trace.Add("web", Clicks[n % Clicks.Length], 0, length).With("user.id", $"{random.Next(100)}").With("session.id", $"s-{random.Next(1000)}");
            Call(trace, random, "web", root, 0, length);
            yield return trace;
        }
    }

    private static void Call(TraceScript trace, Random random, string caller, Span parent, double start, double length)
    {
        var at = start + (length * 0.04);
        foreach (var callee in Calls.GetValueOrDefault(caller) ?? [])
        {
            if (callee != "shop" && random.NextDouble() < 0.25) continue;
            var part = callee == "shop" ? length * 0.9 : length * (0.08 + (0.25 * random.NextDouble()));
            if (at + part > start + length) return;
            var client = trace.Add(caller, $"call {callee}", at, part, parent, SpanKind.Client).With("server.address", $"{callee}.shop.example");
            var isStore = callee is "cache" or "stock-db" or "search-index";
            if (isStore) client.With("db.system.name", callee == "cache" ? "redis" : "postgresql").With("db.query.text", $"SELECT * FROM {callee}");
            var server = trace.Add(callee, $"{(random.Next(3) == 0 ? "POST" : "GET")} /{callee}", at + (part * 0.05), part * 0.88, client, SpanKind.Server).With("http.response.status_code", "200");
            if (random.NextDouble() < 0.03)
            {
                server.Failed("timed out").Event(trace, at + (part * 0.8), "exception", ("exception.type", "TimeoutException"), ("exception.message", $"{callee} did not answer"));
                client.Failed();
            }

            Call(trace, random, callee, server, at + (part * 0.05), part * 0.88);
            at += part * 1.05;
        }
    }
}

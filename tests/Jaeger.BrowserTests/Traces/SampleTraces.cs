using static OpenTelemetry.Proto.Trace.V1.Span.Types;

namespace Jaeger.BrowserTests.Traces;

/// <summary>Traces as applications make them. Services carry the prefix, so that tests do not meet.</summary>
public static class SampleTraces
{
    /// <summary>An order: 9 spans of 4 services, one of them failed, with events, a link and a database call.</summary>
    public static TraceScript Order(string prefix, DateTimeOffset? start = null)
    {
        var trace = new TraceScript(start);
        var (web, shop, stock, bank) = ($"{prefix}-web", $"{prefix}-shop", $"{prefix}-stock", $"{prefix}-bank");
        trace.ResourceOf(web).Attributes.Add(SpanContents.Attribute("host.name", "browser-1"));
        var click = trace.Add(web, "click buy", 0, 500).With("user.id", "42");
        var fetch = trace.Add(web, "POST /orders", 20, 460, click, SpanKind.Client).With("http.request.method", "POST").With("url.full", "https://shop.example/orders");
        var order = trace.Add(shop, "POST /orders", 40, 420, fetch, SpanKind.Server)
            .With("http.request.method", "POST").With("http.response.status_code", "502").Failed("the bank said no");
        var reserve = trace.Add(shop, "reserve", 60, 100, order, SpanKind.Client).With("rpc.system.name", "grpc");
        var stocked = trace.Add(stock, "Stock/Reserve", 70, 80, reserve, SpanKind.Server).With("rpc.system.name", "grpc");
        trace.Add(stock, "UPDATE stock", 80, 50, stocked, SpanKind.Client)
            .With("db.system.name", "postgresql").With("db.query.text", "UPDATE stock SET left = left - 1 WHERE item = 7").LinkedTo(click);
        var pay = trace.Add(shop, "pay", 180, 260, order, SpanKind.Client).Failed();
        trace.Add(bank, "POST /payments", 200, 220, pay, SpanKind.Server)
            .Event(trace, 300, "retry", ("attempt", "2")).Event(trace, 410, "exception", ("exception.type", "CardDeclined"), ("exception.message", "limit exceeded"))
            .With("request.body", """{"amount":12.5,"card":{"last4":"1234"}}""").Failed("card declined");
        trace.Add(shop, "render", 445, 10, order);
        return trace;
    }

    /// <summary>A root with children in levels: as many spans as asked for, each with attributes, over a second.</summary>
    public static TraceScript Large(string service, int spans, int children = 8)
    {
        var trace = new TraceScript();
        var made = new List<OpenTelemetry.Proto.Trace.V1.Span>(spans) { trace.Add(service, "root", 0, 1000, kind: SpanKind.Server) };
        for (var n = 1; n < spans; n++)
        {
            var parent = made[(n - 1) / children];
            var start = (parent.StartTimeUnixNano - trace.At(0)) / 1e6;
            var length = (parent.EndTimeUnixNano - parent.StartTimeUnixNano) / 1e6 / children;
            made.Add(trace.Add($"{service}-{n % 12}", $"operation {n % 40}", start + (length * ((n - 1) % children)), length * 0.95, parent, SpanKind.Client)
                .With("item", $"{n}").With("url.path", $"/items/{n}").With("thread.name", $"worker-{n % 16}"));
        }

        return trace;
    }
}

using System.Text;

namespace OtelCollector.Tests.Differential;

/// <summary>Requests to the receiver <c>otlp</c>, good ones and those it has to refuse.</summary>
internal static class HttpRequests
{
    private const string Json = "application/json";
    private const string Protobuf = "application/x-protobuf";
    private const string Span = """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708","name":"s"}]}]}]}""";
    private const string Origin = "https://app.example.com";

    public static IEnumerable<HttpRequestCase> All =>
    [
        new("good traces", "POST", "/v1/traces", Json, Payload.Json("traces")),
        new("good metrics", "POST", "/v1/metrics", Json, Payload.Json("metrics")),
        new("good logs", "POST", "/v1/logs", Json, Payload.Json("logs")),
        Post("empty object", "{}"),
        Post("snake case", Span.Replace("resourceSpans", "resource_spans").Replace("traceId", "trace_id")),
        Post("unknown field", """{"resourceSpans":[],"more":{"a":[1,"b",null]}}"""),
        Post("null", "null"),
        Post("null fields", """{"resourceSpans":[{"resource":null,"scopeSpans":null}]}"""),
        Post("another signal", """{"resourceLogs":[]}"""),
        Post("empty body", ""),
        Post("no JSON", "{bad"),
        Post("array", "[]"),
        Post("number", "7"),
        Post("text", "\"a\""),
        Post("cut off", """{"resourceSpans":[{"""),
        Post("text after the value", "{} x"),
        Post("byte order mark", "\uFEFF{}"),
        Post("trace ID of wrong length", Span.Replace("0102030405060708090a0b0c0d0e0f10", "xyz")),
        Post("span ID without hexadecimal digits", Span.Replace("\"0102030405060708\"", "\"01020304050607zz\"")),
        Post("negative time", Span.Replace("\"name\"", "\"startTimeUnixNano\":\"-1\",\"name\"")),
        Post("name that is a number", Span.Replace("\"s\"", "5")),
        Post("kind by its name", Span.Replace("\"name\"", "\"kind\":\"SPAN_KIND_SERVER\",\"name\"")),
        Post("JSON with charset", "{}", "application/json; charset=utf-8"),
        Post("media type in capitals", "{}", "Application/JSON"),
        Post("plain text", "{}", "text/plain"),
        Post("no media type", "{}", null),
        Post("form", "a=b", "application/x-www-form-urlencoded"),
        new("empty protobuf", "POST", "/v1/logs", Protobuf, []),
        new("broken protobuf", "POST", "/v1/traces", Protobuf, [0xff, 0xff, 0xff, 0xff, 0x0f]),
        new("protobuf cut off", "POST", "/v1/traces", Protobuf, [0x0a, 0x05, 0x01]),
        Post("JSON said to be protobuf", Span, Protobuf),
        Post("unknown encoding", "{}", Json, ("Content-Encoding", "foo")),
        Post("no gzip", "{}", Json, ("Content-Encoding", "gzip")),
        new("GET", "GET", "/v1/traces", null, null),
        new("HEAD", "HEAD", "/v1/traces", null, null),
        new("PUT", "PUT", "/v1/traces", Json, "{}"u8.ToArray()),
        new("DELETE", "DELETE", "/v1/logs", null, null),
        new("OPTIONS", "OPTIONS", "/v1/traces", null, null),
        new("root", "GET", "/", null, null),
        new("unknown path", "POST", "/v1/other", Json, "{}"u8.ToArray()),
        new("slash at the end", "POST", "/v1/traces/", Json, "{}"u8.ToArray()),
        new("path in capitals", "POST", "/V1/traces", Json, "{}"u8.ToArray()),
        new("query", "POST", "/v1/traces?a=b", Json, "{}"u8.ToArray()),
        Preflight("preflight", "/v1/traces", Origin, "POST", "content-type"),
        Preflight("preflight without headers", "/v1/traces", Origin, "POST", null),
        Preflight("preflight, other header", "/v1/traces", Origin, "POST", "x-other"),
        Preflight("preflight, other origin", "/v1/traces", "https://elsewhere.example", "POST", "content-type"),
        Preflight("preflight, origin by pattern", "/v1/traces", "https://a.wild.example.com", "POST", "content-type"),
        Preflight("preflight, PUT", "/v1/traces", Origin, "PUT", null),
        Preflight("preflight, unknown path", "/nowhere", Origin, "POST", "content-type"),
        Preflight("preflight without method", "/v1/traces", Origin, null, null),
        Post("origin", "{}", Json, ("Origin", Origin)),
        Post("other origin", "{}", Json, ("Origin", "https://elsewhere.example")),
        Post("origin, no JSON", "{bad", Json, ("Origin", Origin)),
        new("origin, unknown path", "GET", "/nowhere", null, null, ("Origin", Origin)),
    ];

    private static HttpRequestCase Post(
        string name, string body, string? type = Json, params (string Name, string Value)[] headers) =>
        new(name, "POST", "/v1/traces", type, Encoding.UTF8.GetBytes(body), headers);

    private static HttpRequestCase Preflight(string name, string path, string origin, string? method, string? headers)
    {
        var all = new List<(string, string)> { ("Origin", origin) };
        if (method is not null)
            all.Add(("Access-Control-Request-Method", method));
        if (headers is not null)
            all.Add(("Access-Control-Request-Headers", headers));
        return new(name, "OPTIONS", path, null, null, [.. all]);
    }
}

using CsCheck;
using Google.Protobuf;
using Jaeger.Storage;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Requests and queries that meet often: few services, names, keys and values, times close together.</summary>
internal static class RandomSpans
{
    private static readonly string[] Keys = ["k1", "k2", "http.url", "error", "scope.name"];
    private static readonly string[] Values = ["", "a", "b", "1", "true", "/x/1", "[1,2]"];

    private static readonly Gen<string> Service = One.Of("web", "api", "db", "");
    private static readonly Gen<string> Name = One.Of("GET", "POST", "query", "");
    private static readonly Gen<ulong> Trace = Gen.OneOf(Gen.ULong[1, 12], Gen.ULong[1, 60]);
    private static readonly Gen<KeyValue> Attribute = Gen.Select(One.Of(Keys), AnyValues(), (k, v) => new KeyValue { Key = k, Value = v });

    /// <summary>A sequence of requests.</summary>
    public static Gen<List<ResourceSpans[]>> Requests { get; } = Group().Array[1, 4].List[1, 30];

    /// <summary>A query within the limits of a storage of that many traces.</summary>
    public static Gen<TraceQuery> Query(int maxTraces) =>
        from service in Gen.OneOf(Gen.Const(""), Service, Gen.Const("missing-service-name"))
        from operation in Gen.OneOf(Gen.Const(""), Gen.Const(""), Name)
        from attributes in Gen.Select(One.Of([.. Keys, "resource.k1", "span.kind", "span.status"]), One.Of([.. Values, "server", "error", "ok"])).Array[0, 2]
        from times in Gen.Select(Gen.Int[-5, 60], Gen.Int[0, 120])
        from durations in Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[1, 20]), Gen.OneOf(Gen.Const(0), Gen.Int[1, 40]))
        from whole in Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[1, 60]), Gen.OneOf(Gen.Const(0), Gen.Int[1, 100]))
        from limit in Gen.Int[1, maxTraces]
        select new TraceQuery
        {
            ServiceName = service,
            OperationName = operation,
            Attributes = attributes.DistinctBy(a => a.Item1, StringComparer.Ordinal).ToDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal),
            StartMin = Time(times.Item1),
            StartMax = Time(times.Item1 + times.Item2),
            DurationMin = durations.Item1 * (long)Otlp.Millisecond,
            DurationMax = durations.Item2 * (long)Otlp.Millisecond,
            TraceDurationMin = whole.Item1 * (long)Otlp.Millisecond,
            TraceDurationMax = whole.Item2 * (long)Otlp.Millisecond,
            Limit = limit,
        };

    private static long Time(int milliseconds) => (long)Otlp.BaseTime + (milliseconds * (long)Otlp.Millisecond);

    private static Gen<ResourceSpans> Group() =>
        from service in Service
        from named in Gen.Int[0, 9].Select(n => n > 0)
        from resource in Attribute.Array[0, 2]
        from scope in Attribute.Array[0, 1]
        from spans in OneSpan().Array[0, 6]
        select Grouped(service, named, resource, scope, spans);

    private static ResourceSpans Grouped(string service, bool named, KeyValue[] resource, KeyValue[] scope, Span[] spans)
    {
        var group = Otlp.Request(service, resource, spans);
        if (!named) group.Resource.Attributes.RemoveAt(0);
        group.ScopeSpans[0].Scope.Attributes.AddRange(scope);
        return group;
    }

    private static Gen<Span> OneSpan() =>
        from trace in Trace
        from ids in Gen.Select(Gen.ULong[0, 40], Gen.ULong[0, 40])
        from name in Name
        from times in Gen.Select(Gen.ULong[0, 60], Gen.ULong[0, 40])
        from kind in One.Of(Enum.GetValues<Span.Types.SpanKind>())
        from status in One.Of(Enum.GetValues<Status.Types.StatusCode>())
        from attributes in Attribute.Array[0, 3]
        from inEvent in Attribute.Array[0, 1]
        from inLink in Attribute.Array[0, 1]
        select Completed(Otlp.Span(trace, ids.Item1, name, ids.Item2, times.Item1, times.Item2, attributes), kind, status, inEvent, inLink);

    private static Span Completed(Span span, Span.Types.SpanKind kind, Status.Types.StatusCode status, KeyValue[] inEvent, KeyValue[] inLink)
    {
        span.Kind = kind;
        if (status != Status.Types.StatusCode.Unset) span.Status = new Status { Code = status };
        if (inEvent.Length > 0) span.Events.Add(new Span.Types.Event { Name = "e", Attributes = { inEvent } });
        if (inLink.Length > 0) span.Links.Add(new Span.Types.Link { TraceId = span.TraceId, SpanId = span.SpanId, Attributes = { inLink } });
        return span;
    }

    private static Gen<AnyValue> AnyValues() => Gen.OneOf(
        One.Of(Values).Select(v => new AnyValue { StringValue = v }),
        Gen.Int[0, 2].Select(v => new AnyValue { IntValue = v }),
        Gen.Bool.Select(v => new AnyValue { BoolValue = v }),
        One.Of(1.0, 0.5, 1e21).Select(v => new AnyValue { DoubleValue = v }),
        Gen.Const(new AnyValue { BytesValue = ByteString.CopyFromUtf8("a") }),
        Gen.Const(new AnyValue { ArrayValue = new ArrayValue { Values = { new AnyValue { IntValue = 1 }, new AnyValue { IntValue = 2 } } } }),
        Gen.Const(new AnyValue()));
}

using CsCheck;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Filter;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

/// <summary>Random conditions over random spans keep what a naive reading of the same conditions keeps.</summary>
public sealed class FilterOracleTests
{
    private static readonly Gen<(string Text, Func<Row, bool> Holds)> Leaf = Gen.OneOf(
        Gen.Select(Gen.Int[0, 3], Operators).Select((value, op) => ($"attributes[\"n\"] {op.Text} {value}", Number(op.Holds, value))),
        Gen.Int[0, 3].Select(value => ($"name == \"s{value}\"", new Func<Row, bool>(r => r.Name == $"s{value}"))),
        Gen.Int[0, 2].Select(value => ($"kind != {value}", new Func<Row, bool>(r => r.Kind != value))),
        Gen.Int[0, 2].Select(value => ($"resource.attributes[\"service.name\"] == \"r{value}\"", new Func<Row, bool>(r => r.Service == $"r{value}"))),
        Pick<(string Pattern, Func<string, bool> IsMatch)>(("[13]$", n => n[^1] is '1' or '3'), ("^s0", n => n == "s0"), ("s.", _ => true))
            .Select(p => ($"IsMatch(name, \"{p.Pattern}\")", new Func<Row, bool>(r => p.IsMatch(r.Name)))),
        Gen.Const(("attributes[\"n\"] == nil", new Func<Row, bool>(r => r.Number is null))),
        Gen.Bool.Select(b => (b ? "true" : "false", new Func<Row, bool>(_ => b))));

    private static readonly Gen<Row> Rows = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 4]).Select(
        (name, kind, service, number) => new Row($"s{name}", kind, $"r{service}", number == 4 ? null : number));

    private static Gen<(string Text, Func<long, long, bool> Holds)> Operators => Pick<(string Text, Func<long, long, bool> Holds)>(
        ("==", (a, b) => a == b), ("!=", (a, b) => a != b), ("<", (a, b) => a < b), ("<=", (a, b) => a <= b), (">", (a, b) => a > b), (">=", (a, b) => a >= b));

    private static Gen<T> Pick<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    [Fact]
    public Task ConsumeAsync_RandomConditions_KeepsWhatANaiveReadingKeeps() =>
        Gen.Select(Condition(3).Array[1, 3], Rows.Array[1, 12]).SampleAsync(
            async (conditions, rows) =>
            {
                var expected = rows.Select((row, i) => (row, i)).Where(r => !conditions.Any(c => c.Holds(r.row))).Select(r => r.i);
                var next = new RecordingConsumer<Traces>();
                var factory = new FilterProcessorFactory();
                var yaml = $"traces: {{span: [{string.Join(", ", conditions.Select(c => $"'{c.Text}'"))}]}}";
                await factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(factory, yaml), next)
                    .ConsumeAsync(Traces.From(Request(rows)), TestContext.Current.CancellationToken);
                next.Received.SelectMany(d => d.Request.ResourceSpans).SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans)
                    .Select(s => (int)s.StartTimeUnixNano).Order().ShouldBe(expected, yaml);
            },
            iter: 2_000,
            threads: 1);

    // Numbers are not compared with nothing: only "not equal" holds then.
    private static Func<Row, bool> Number(Func<long, long, bool> holds, long value) =>
        row => row.Number is { } number ? holds(number, value) : !holds(0, 0) && holds(0, 1) && holds(1, 0);

    private static Gen<(string Text, Func<Row, bool> Holds)> Condition(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Gen.Select(Condition(depth - 1), Condition(depth - 1)).Select((a, b) => ($"({a.Text} and {b.Text})", new Func<Row, bool>(r => a.Holds(r) && b.Holds(r)))),
            Gen.Select(Condition(depth - 1), Condition(depth - 1)).Select((a, b) => ($"({a.Text} or {b.Text})", new Func<Row, bool>(r => a.Holds(r) || b.Holds(r)))),
            Condition(depth - 1).Select(a => ($"not ({a.Text})", new Func<Row, bool>(r => !a.Holds(r)))),
            Gen.Select(Leaf, Leaf, Leaf).Select((a, b, c) => ($"({a.Text} or {b.Text} and {c.Text})", new Func<Row, bool>(r => a.Holds(r) || (b.Holds(r) && c.Holds(r))))));

    private static ExportTraceServiceRequest Request(Row[] rows)
    {
        var request = new ExportTraceServiceRequest();
        foreach (var group in rows.Select((row, i) => (row, i)).GroupBy(r => r.row.Service))
        {
            var scope = new ScopeSpans();
            scope.Spans.AddRange(group.Select(r => Span(r.row, r.i)));
            request.ResourceSpans.Add(new ResourceSpans { Resource = new Resource { Attributes = { Samples.Text("service.name", group.Key) } }, ScopeSpans = { scope } });
        }

        return request;
    }

    private static Span Span(Row row, int index)
    {
        var span = new Span { Name = row.Name, Kind = (Span.Types.SpanKind)row.Kind, StartTimeUnixNano = (ulong)index };
        if (row.Number is { } number)
            span.Attributes.Add(new KeyValue { Key = "n", Value = new AnyValue { IntValue = number } });
        return span;
    }

    private sealed record Row(string Name, int Kind, string Service, long? Number);
}

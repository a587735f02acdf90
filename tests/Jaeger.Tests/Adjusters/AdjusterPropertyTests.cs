using CsCheck;
using Jaeger.Adjusters;
using Jaeger.Model;
using Jaeger.Tests.Storage.Oracle;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Adjusters;

/// <summary>What holds for the adjusters whatever the trace; CsCheck prints the seed of a case that fails.</summary>
public sealed class AdjusterPropertyTests
{
    private const int Iterations = 400;

    private static readonly Gen<ResourceSpans[]> OneTrace = RandomSpans.Requests.Select(requests =>
    {
        var groups = requests.SelectMany(r => r).ToArray();
        foreach (var span in groups.SelectMany(g => g.ScopeSpans).SelectMany(s => s.Spans)) span.TraceId = Otlp.TraceId(1);
        return groups;
    });

    [Fact]
    public void Adjust_AnyTrace_LosesNoDistinctSpan() => OneTrace.Where(HasSpans).Sample(
        groups =>
        {
            // What makes spans distinct: their attributes in order and without repetition, and where they come from.
            var expected = Ordered(groups).Resources
                .SelectMany(r => r.Scopes.SelectMany(s => s.Spans.Select(p => (r, s, p))))
                .Select(x => Encoded(x.r.Attributes, x.s.Attributes, x.p)).Distinct(StringComparer.Ordinal);
            var adjusted = Ordered(groups);
            new SpanDeduplication().Adjust(adjusted);
            adjusted.Resources.SelectMany(r => r.Scopes.SelectMany(s => s.Spans.Select(p => Encoded(r.Attributes, s.Attributes, p)))).ShouldBe(expected);
        },
        iter: Iterations);

    [Fact]
    public void Adjust_AnyTrace_LeavesAttributesOrderedAndOncePerName() => OneTrace.Where(HasSpans).Sample(
        groups =>
        {
            var (given, adjusted) = (Traces.Of(groups), Ordered(groups));
            foreach (var (before, after) in given.Spans.Zip(adjusted.Spans))
            {
                var last = before.Attributes.GroupBy(a => a.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, AttributeText.Of(g.Last().Value)));
                after.Attributes.Select(a => (a.Key, AttributeText.Of(a.Value))).ShouldBe(last);
            }
        },
        iter: Iterations);

    [Fact]
    public void Adjust_AdjustedTrace_OnlyRepeatsItsRemarks() => OneTrace.Where(HasSpans).Sample(
        groups =>
        {
            var standard = new StandardAdjusters(maxClockSkew: 0);
            var once = Traces.Of(groups);
            standard.Adjust(once);
            var ids = once.Spans.Select(s => (s.Id, s.ParentId, s.Name, s.Start, s.End)).ToList();
            var twice = OtlpRequest.Traces(once.ToBytes()).Single();
            standard.Adjust(twice);
            twice.Spans.Select(s => (s.Id, s.ParentId, s.Name, s.Start, s.End)).ShouldBe(ids);
        },
        iter: Iterations);

    [Fact]
    public void Adjust_ServersThatShareAnId_AreNamedAsANaiveLoopWould() => OneTrace.Where(HasSpans).Sample(
        groups =>
        {
            var (adjusted, naive) = (Traces.Of(groups), Traces.Of(groups));
            new SpanIdUniquifier().Adjust(adjusted);
            RenameNaively(naive);
            adjusted.Spans.Select(s => (s.Id, s.ParentId)).ShouldBe(naive.Spans.Select(s => (s.Id, s.ParentId)));
        },
        iter: Iterations);

    private static bool HasSpans(ResourceSpans[] groups) => groups.Any(g => g.ScopeSpans.Any(s => s.Spans.Count > 0));

    private static Trace Ordered(ResourceSpans[] groups)
    {
        var trace = Traces.Of(groups);
        new AttributeOrder().Adjust(trace);
        return trace;
    }

    private static string Encoded(TraceAttribute[] resource, TraceAttribute[] scope, TraceSpan span)
    {
        using var writer = new Jaeger.Wire.BackwardWriter();
        OtlpEncoding.Write(writer, span);
        writer.Bytes(1, "-"u8);
        OtlpEncoding.Write(writer, 1, scope);
        writer.Bytes(2, "-"u8);
        OtlpEncoding.Write(writer, 1, resource);
        return Convert.ToHexString(writer.Written);
    }

    private static void RenameNaively(Trace trace)
    {
        var spans = trace.Spans.ToList();
        var originalIds = spans.Select(s => s.Id).ToHashSet();
        var clients = spans.Where(s => s.Kind == Span.Types.SpanKind.Client).Select(s => s.Id).ToHashSet();
        var renamed = new Dictionary<SpanId, SpanId>();
        var next = 1UL;
        foreach (var span in spans.Where(s => s.Kind == Span.Types.SpanKind.Server && clients.Contains(s.Id)))
        {
            while (originalIds.Contains(new SpanId(next))) next++;
            renamed[span.Id] = new SpanId(next);
            (span.ParentId, span.Id) = (span.Id, new SpanId(next++));
        }

        foreach (var span in spans)
        {
            if (renamed.TryGetValue(span.ParentId, out var parent) && parent != span.Id) span.ParentId = parent;
        }
    }
}

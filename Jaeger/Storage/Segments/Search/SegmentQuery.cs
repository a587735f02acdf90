using Jaeger.Model;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Scanning;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage.Segments.Search;

/// <summary>A query in terms of columns and index: finds the spans of a segment that may match, never too few.</summary>
internal sealed class SegmentQuery
{
    // Decoding a few spans costs less than looking up what else they would have to have.
    private const int FewSpans = 8;

    private readonly TraceQuery _query;
    private readonly SpanConditions _conditions;
    private readonly uint[] _terms;
    private readonly uint[] _keys;
    private readonly Func<OperationEntry, bool>? _isWanted;

    /// <summary>Prepares a query.</summary>
    public SegmentQuery(TraceQuery query, SpanConditions conditions)
    {
        (_query, _conditions) = (query, conditions);
        if (query.OperationName.Length > 0) _isWanted = IsWanted;
        var terms = conditions.Equal.Select(a => AttributeTerm.Of(a.Key, a.Value));

        // An operation is one of a service, so only without it the service is looked up.
        if (query.ServiceName.Length > 0 && _isWanted is null)
            terms = terms.Append(AttributeTerm.Of(Attributes.ServiceName, query.ServiceName));
        _terms = [.. terms];
        _keys = [.. query.Patterns.Select(p => AttributeTerm.FirstOf(p.Key)).Distinct()];
    }

    /// <summary>Sets the bits of the spans that may match; false where there are none.</summary>
    public bool Select(Segment segment, in SegmentView view, Span<ulong> bits, Span<ulong> scratch)
    {
        bits.Clear();
        if (_conditions.IsImpossible || view.MaxStart < _query.StartMin || view.MinStart > _query.StartMax) return false;
        SpanBitmap.SetRange(bits, 0, view.Count);
        if (!SelectTimes(view, bits)) return false;
        if (_isWanted is not null && !view.Operations.And(_isWanted, bits)) return false;
        if (SpanBitmap.HasAtMost(bits, FewSpans)) return true;
        foreach (var term in _terms)
        {
            scratch.Clear();
            segment.SelectTerm(view, term, scratch);
            if (!SpanBitmap.And(bits, scratch)) return false;
        }

        foreach (var key in _keys)
        {
            scratch.Clear();
            segment.SelectKey(view, key, scratch);
            if (!SpanBitmap.And(bits, scratch)) return false;
        }

        return SelectFlags(view, bits);
    }

    private bool IsWanted(OperationEntry operation) =>
        (operation.Name is null || string.Equals(operation.Name, _query.OperationName, StringComparison.Ordinal))
        && (_query.ServiceName.Length == 0 || operation.Service.IsOther
            || string.Equals(operation.Service.Name, _query.ServiceName, StringComparison.Ordinal));

    private bool SelectFlags(in SegmentView view, Span<ulong> bits)
    {
        const byte Error = (int)Status.Types.StatusCode.Error << 3;
        if (_conditions.Error is { } error && !SpanBitmap.AndFlags(bits, view.Flags, SpanFlags.StatusMask, Error, error)) return false;
        if (_conditions.Status is { } status && !SpanBitmap.AndFlags(bits, view.Flags, SpanFlags.StatusMask, SpanFlags.Of(status))) return false;
        return _conditions.Kind is not { } kind || SpanBitmap.AndFlags(bits, view.Flags, SpanFlags.KindMask, SpanFlags.Of(kind));
    }

    private bool SelectTimes(in SegmentView view, Span<ulong> bits)
    {
        if ((view.MinStart < _query.StartMin || view.MaxStart > _query.StartMax)
            && !SpanBitmap.AndBetween(bits, view.Starts, _query.StartMin, _query.StartMax))
            return false;
        if (_query.DurationMin == 0 && _query.DurationMax == 0) return true;

        // Rounding keeps the order, so no span is lost by comparing rounded values.
        var most = _query.DurationMax == 0 ? float.MaxValue : _query.DurationMax;
        var least = _query.DurationMin == 0 ? float.MinValue : _query.DurationMin;
        if (!view.LongestDurations.IsEmpty && !SpanBitmap.AndWords(bits, view.LongestDurations, least)) return false;
        return SpanBitmap.AndBetween(bits, view.Durations, least, most);
    }
}

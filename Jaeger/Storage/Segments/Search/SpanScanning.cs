using System.Numerics;
using Jaeger.Model;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Scanning;

namespace Jaeger.Storage.Segments.Search;

/// <summary>Shows the spans of some services, kinds and times, from the columns alone.</summary>
internal sealed class SpanScanning(SegmentStore store, SpanScan scan)
{
    private readonly uint[] _services = [.. scan.Services.Select(s => AttributeTerm.Of(Attributes.ServiceName, s))];
    private readonly int _kinds = scan.Kinds.Count == 0 ? -1 : scan.Kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
    private readonly HashSet<string> _names = new(scan.Services, StringComparer.Ordinal);

    /// <summary>Shows them.</summary>
    public void Run(SpanVisitor visit, CancellationToken cancellationToken)
    {
        using var snapshot = store.Lease();
        var bits = new ulong[SpanBitmap.WordsFor(Segment.MaxSpans)];
        foreach (var segment in snapshot.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var view = segment.View();
            if (view.Count == 0 || view.MinStart > scan.EndMax) continue;
            var selected = bits.AsSpan(0, SpanBitmap.WordsFor(view.Count));
            selected.Clear();
            if (_services.Length == 0) SpanBitmap.SetRange(selected, 0, view.Count);
            foreach (var service in _services) segment.SelectTerm(view, service, selected);
            Show(view, selected, visit);
        }
    }

    private void Show(in SegmentView view, ReadOnlySpan<ulong> selected, SpanVisitor visit)
    {
        var oldest = store.Traces.Oldest;
        var (service, isWanted) = (default(ServiceEntry), false);
        for (var word = 0; word < selected.Length; word++)
        {
            for (var left = selected[word]; left != 0; left &= left - 1)
            {
                var span = (word * 64) + BitOperations.TrailingZeroCount(left);
                var flags = view.Flags[span];
                if ((_kinds >> (flags & SpanFlags.KindMask) & 1) == 0) continue;
                var duration = (long)view.Durations[span];
                var start = view.Starts[span];
                var end = start > long.MaxValue - duration ? long.MaxValue : start + duration;
                if (end <= scan.EndAfter || end > scan.EndMax || view.Traces[span] < oldest) continue;
                var operation = view.Operations[span];
                if (!ReferenceEquals(operation.Service, service))
                    (service, isWanted) = (operation.Service, _names.Count == 0 || _names.Contains(operation.Service.Name));
                if (!isWanted) continue;
                visit(new SpanFacts(service.Name, operation.Name ?? "", operation.Kind, SpanFlags.IsError(flags), end, duration));
            }
        }
    }
}

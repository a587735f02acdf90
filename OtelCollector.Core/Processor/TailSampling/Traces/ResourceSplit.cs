using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>
/// Takes one resource's spans apart by trace: what stands around the spans (resource, scope, schema URLs) is repeated in
/// each piece, the spans are copied as they are. Used again for every resource of a request.
/// </summary>
internal sealed class ResourceSplit
{
    // Whatever is no span, by the scope it belongs to; the resource's own comes as scope -1.
    private readonly List<(int Scope, int Offset, int Length)> _surroundings = [];
    private readonly List<SpanPlace> _spans = [];
    private readonly Dictionary<TraceKey, int> _groups = [];
    private readonly List<List<SpanPlace>> _members = [];
    private int _scopes;

    public void Split(ReadOnlySpan<byte> resourceSpans, List<TracePiece> pieces)
    {
        _surroundings.Clear();
        _spans.Clear();
        _groups.Clear();
        _scopes = 0;
        var cursor = new WireCursor(resourceSpans);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.ResourceSpansScopeSpans)
                AddScope(cursor.Bytes, cursor.Offset);
            else
                _surroundings.Add((-1, cursor.Start, cursor.End - cursor.Start));
        }

        if (_spans.Count == 0)
            return;
        Group();
        foreach (var (id, group) in _groups)
            pieces.Add(Write(resourceSpans, id, _members[group]));
    }

    private void AddScope(ReadOnlySpan<byte> scopeSpans, int offset)
    {
        var scope = _scopes++;
        var cursor = new WireCursor(scopeSpans);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.ScopeSpansSpans)
                _spans.Add(SpanPlace.Read(cursor.Bytes, scope, offset + cursor.Start, cursor.End - cursor.Start));
            else
                _surroundings.Add((scope, offset + cursor.Start, cursor.End - cursor.Start));
        }
    }

    private void Group()
    {
        foreach (var span in _spans)
        {
            if (!_groups.TryGetValue(span.TraceId, out var group))
            {
                _groups.Add(span.TraceId, group = _groups.Count);
                if (group == _members.Count)
                    _members.Add([]);
                _members[group].Clear();
            }

            _members[group].Add(span);
        }
    }

    private TracePiece Write(ReadOnlySpan<byte> source, TraceKey id, List<SpanPlace> spans)
    {
        Span<int> scopeSizes = _scopes <= 64 ? stackalloc int[_scopes] : new int[_scopes];
        scopeSizes.Clear();
        foreach (var span in spans)
            scopeSizes[span.Scope] += span.Length;
        var size = 0;
        foreach (var (scope, _, length) in _surroundings)
        {
            if (scope < 0)
                size += length;
            else if (scopeSizes[scope] > 0)
                scopeSizes[scope] += length;
        }

        foreach (var scopeSize in scopeSizes)
            size += scopeSize > 0 ? WireWriter.FieldSize(scopeSize) : 0;
        var request = new byte[WireWriter.FieldSize(size)];
        var output = request.AsSpan();
        output = output[WireWriter.WriteHeader(output, WireTraces.RequestResourceSpans, size)..];
        CopySurroundings(source, -1, ref output);
        var hasRoot = false;
        for (var i = 0; i < spans.Count; i++)
        {
            if (i == 0 || spans[i].Scope != spans[i - 1].Scope)
            {
                var scope = spans[i].Scope;
                output = output[WireWriter.WriteHeader(output, WireTraces.ResourceSpansScopeSpans, scopeSizes[scope])..];
                CopySurroundings(source, scope, ref output);
            }

            source.Slice(spans[i].Offset, spans[i].Length).CopyTo(output);
            output = output[spans[i].Length..];
            hasRoot |= spans[i].IsRoot;
        }

        return new TracePiece(id, request, spans.Count, hasRoot);
    }

    private void CopySurroundings(ReadOnlySpan<byte> source, int wanted, ref Span<byte> output)
    {
        foreach (var (scope, offset, length) in _surroundings)
        {
            if (scope != wanted)
                continue;
            source.Slice(offset, length).CopyTo(output);
            output = output[length..];
        }
    }
}

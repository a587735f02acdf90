namespace Jaeger.Storage.Segments.Scanning;

/// <summary>What a scan found in a request; used again for the next request.</summary>
internal sealed class RequestScan
{
    // Every scope repeats its resource's terms, so a small request could ask for any number of them.
    private const int MostGroupTerms = 1 << 22;
    private const int FirstSize = 128;
    private const int LargeSize = 1 << 17;
    private ScannedSpan[] _spans = new ScannedSpan[FirstSize];
    private ScannedGroup[] _groups = new ScannedGroup[FirstSize];
    private uint[] _spanTerms = new uint[FirstSize * 8];
    private uint[] _groupTerms = new uint[FirstSize * 8];
    private int _spanCount;
    private int _groupCount;
    private int _spanTermCount;
    private int _groupTermCount;

    /// <summary>Whether the request has to be completed, put in order or cut into pieces before it can be stored.</summary>
    public bool NeedsSanitizing { get; set; }

    /// <summary>Whether it takes so much memory that it should not be kept for another request.</summary>
    public bool IsLarge => Math.Max(_spans.Length, _groups.Length) > LargeSize || Math.Max(_spanTerms.Length, _groupTerms.Length) > LargeSize * 8;

    /// <summary>The spans in their order.</summary>
    public ReadOnlySpan<ScannedSpan> Spans => _spans.AsSpan(0, _spanCount);

    /// <summary>The groups in their order; each has at least one span.</summary>
    public ReadOnlySpan<ScannedGroup> Groups => _groups.AsSpan(0, _groupCount);

    /// <summary>The terms of all spans.</summary>
    public ReadOnlySpan<uint> SpanTerms => _spanTerms.AsSpan(0, _spanTermCount);

    /// <summary>The terms of all groups.</summary>
    public ReadOnlySpan<uint> GroupTerms => _groupTerms.AsSpan(0, _groupTermCount);

    /// <summary>Forgets everything.</summary>
    public void Clear() =>
        (_spanCount, _groupCount, _spanTermCount, _groupTermCount, NeedsSanitizing) = (0, 0, 0, 0, false);

    /// <summary>Adds a span; its terms have to be added before.</summary>
    public ref ScannedSpan AddSpan()
    {
        if (_spanCount == _spans.Length) Array.Resize(ref _spans, _spanCount * 2);
        ref var span = ref _spans[_spanCount++];
        span = default;
        return ref span;
    }

    /// <summary>Adds a group; its terms and those of its resource have to be added before.</summary>
    public ref ScannedGroup AddGroup()
    {
        if (_groupCount == _groups.Length) Array.Resize(ref _groups, _groupCount * 2);
        ref var group = ref _groups[_groupCount++];
        group = new ScannedGroup { FirstSpan = _spanCount };
        return ref group;
    }

    /// <summary>Adds a term of the next span.</summary>
    public void AddSpanTerm(uint term)
    {
        if (_spanTermCount == _spanTerms.Length) Array.Resize(ref _spanTerms, _spanTermCount * 2);
        _spanTerms[_spanTermCount++] = term;
    }

    /// <summary>Adds a term of the next group.</summary>
    public void AddGroupTerm(uint term)
    {
        if (_groupTermCount == _groupTerms.Length) Array.Resize(ref _groupTerms, _groupTermCount * 2);
        _groupTerms[_groupTermCount++] = term;
    }

    /// <summary>Adds terms of another group to the next one.</summary>
    /// <exception cref="TraceStorageException">The groups have more terms than are kept of one request.</exception>
    public void RepeatGroupTerms(int first, int end)
    {
        var needed = (long)_groupTermCount + end - first;
        if (needed > MostGroupTerms)
            throw new TraceStorageException($"cannot store spans: the request repeats more than {MostGroupTerms} attributes of resources over its scopes; send fewer scopes at a time");
        if (needed > _groupTerms.Length) Array.Resize(ref _groupTerms, (int)Math.Max(needed, _groupTerms.Length * 2L));
        _groupTerms.AsSpan(first, end - first).CopyTo(_groupTerms.AsSpan(_groupTermCount));
        _groupTermCount = (int)needed;
    }
}

namespace TracingAspire.Testing;

/// <summary>What is wrong with a trace, each at its place in the tree.</summary>
internal sealed class TreeNotes
{
    private static readonly object AtTheTop = new();

    private readonly Dictionary<Span, List<string>> _notes = [];
    private readonly Dictionary<object, List<string>> _missing = [];

    /// <summary>How many there are.</summary>
    public int Count => _notes.Values.Concat(_missing.Values).Sum(notes => notes.Count);

    /// <summary>The spans something is said of, or below which something is missing.</summary>
    public IEnumerable<Span> Spans => _notes.Keys.Concat(_missing.Keys.OfType<Span>());

    /// <summary>Says something of a span.</summary>
    public void Add(Span span, string note) => Add(_notes, span, note);

    /// <summary>Says that a child is missing; at the top where <paramref name="parent"/> is null.</summary>
    public void AddMissing(Span? parent, string note) => Add(_missing, parent ?? AtTheTop, note);

    /// <summary>What is said of a span.</summary>
    public IReadOnlyList<string> Of(Span span) => _notes.GetValueOrDefault(span, []);

    /// <summary>What is missing below a span, or at the top.</summary>
    public IReadOnlyList<string> MissingBelow(Span? parent) => _missing.GetValueOrDefault(parent ?? AtTheTop, []);

    private static void Add<T>(Dictionary<T, List<string>> notes, T place, string note)
        where T : notnull
    {
        if (!notes.TryGetValue(place, out var list))
            notes[place] = list = [];
        list.Add(note);
    }
}

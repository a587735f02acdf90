namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>What one production of the grammar matched: tokens and other productions, by the name of their field.</summary>
internal sealed class SyntaxNode(string name, TextPosition position)
{
    private readonly List<(string Field, object Value)> _captures = [];

    /// <summary>The production's name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the match begins.</summary>
    public TextPosition Position { get; } = position;

    /// <summary>How much was captured so far; to forget what a failed branch captured.</summary>
    public int Count => _captures.Count;

    public void Add(string field, object value) => _captures.Add((field, value));

    public void Truncate(int count) => _captures.RemoveRange(count, _captures.Count - count);

    /// <summary>Whether something was captured into the field.</summary>
    public bool Has(string field) => _captures.Exists(c => c.Field == field);

    /// <summary>The production captured into the field; null where there is none.</summary>
    public SyntaxNode? Child(string field) => Children(field).FirstOrDefault();

    /// <summary>All productions captured into the field.</summary>
    public IEnumerable<SyntaxNode> Children(string field) =>
        _captures.Where(c => c.Field == field).Select(c => c.Value).OfType<SyntaxNode>();

    /// <summary>All productions captured, into whatever field.</summary>
    public IEnumerable<SyntaxNode> AllChildren => _captures.Select(c => c.Value).OfType<SyntaxNode>();

    /// <summary>The text of the tokens captured into the field, one after the other; null where there are none.</summary>
    public string? Text(string field)
    {
        var tokens = _captures.Where(c => c.Field == field && c.Value is Token).Select(c => ((Token)c.Value).Text).ToList();
        return tokens.Count == 0 ? null : string.Concat(tokens);
    }
}

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>How far a rule got.</summary>
internal enum Outcome
{
    /// <summary>Nothing of the rule is here.</summary>
    None,

    /// <summary>The rule matched; the cursor stands behind it.</summary>
    Match,

    /// <summary>The rule began and broke off; <see cref="ParseState.Error"/> says where.</summary>
    Failed,
}

/// <summary>What a token was and what could have stood there instead.</summary>
internal sealed record SyntaxError(Token Unexpected, string Expected)
{
    public override string ToString() => Expected.Length == 0
        ? $"{Unexpected.Position}: unexpected token {Unexpected.Quoted}"
        : $"{Unexpected.Position}: unexpected token {Unexpected.Quoted} (expected {Expected})";
}

/// <summary>
/// A parse under way. Of all errors met on the way the one farthest into the text is kept, by the rules of the
/// original's parser library, so that the same one is shown.
/// </summary>
internal sealed class ParseState(List<Token> tokens)
{
    // Far more than a hand-written condition nests, and far less than the stack holds.
    private const int MaxDepth = 400;

    private readonly Dictionary<(Rule Rule, int Cursor), Remembered> _memory = [];
    private int _depth;

    /// <summary>What a production gave at one place; parsing it again from there would give the same.</summary>
    internal readonly record struct Remembered(
        Outcome Outcome, SyntaxNode? Node, SyntaxError? Error, int Cursor, SyntaxError? Deepest, int DeepestCursor);

    public int Cursor { get; set; }

    public Token Current => tokens[Cursor];

    /// <summary>Why the rule just tried broke off.</summary>
    public SyntaxError? Error { get; set; }

    public SyntaxError? Deepest { get; set; }

    public int DeepestCursor { get; set; }

    /// <summary>Sets <see cref="Error"/> to the token at the cursor.</summary>
    public Outcome Fail(string expected)
    {
        Error = new SyntaxError(Current, expected);
        return Outcome.Failed;
    }

    /// <summary>Keeps <see cref="Error"/> where none is known farther into the text.</summary>
    public void KeepError()
    {
        if (Cursor < DeepestCursor)
            return;
        Deepest = Error;
        DeepestCursor = Cursor;
    }

    /// <summary>The error to show for a text that ends here although it should not.</summary>
    public SyntaxError Unexpected() =>
        Cursor >= DeepestCursor || Deepest is null ? new SyntaxError(Current, string.Empty) : Deepest;

    public void Enter()
    {
        if (++_depth > MaxDepth)
            throw new OttlException($"{Current.Position}: expression nested too deeply");
    }

    public void Leave() => _depth--;

    public bool Recall(Rule rule, out Remembered remembered) => _memory.TryGetValue((rule, Cursor), out remembered);

    public void Remember(Rule rule, int cursor, Remembered remembered) => _memory[(rule, cursor)] = remembered;
}

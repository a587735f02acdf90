using System.Text;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>A named production: what it matches becomes a node of its own. The body comes later, as they refer to each other.</summary>
internal sealed class ProductionRule(string name) : Rule
{
    public Rule Body { get; set; } = new LiteralRule(string.Empty, string.Empty);

    /// <summary>The production as part of another one, captured into its field.</summary>
    public Rule As(string field) => new Reference(this, field);

    public override Outcome Parse(ParseState state, SyntaxNode parent) => Parse(state, out _);

    public override void Describe(StringBuilder text, bool isRoot) => text.Append(char.ToUpperInvariant(name[0])).Append(name.AsSpan(1));

    /// <summary>The node, or null where the production does not match.</summary>
    public Outcome Parse(ParseState state, out SyntaxNode? node)
    {
        if (state.Recall(this, out var known))
            return Replay(state, known, out node);
        var start = state.Cursor;
        var (deepest, deepestCursor) = (state.Deepest, state.DeepestCursor);
        (state.Deepest, state.DeepestCursor) = (null, 0);
        var own = new SyntaxNode(name, state.Current.Position);
        state.Enter();
        var outcome = Body.Parse(state, own);
        state.Leave();
        if (outcome == Outcome.Failed)
            state.KeepError();
        var result = new ParseState.Remembered(
            outcome, outcome == Outcome.Match ? own : null, state.Error, state.Cursor, state.Deepest, state.DeepestCursor);
        (state.Deepest, state.DeepestCursor) = (deepest, deepestCursor);
        state.Remember(this, start, result);
        return Replay(state, result, out node);
    }

    private static Outcome Replay(ParseState state, ParseState.Remembered result, out SyntaxNode? node)
    {
        node = result.Node;
        state.Cursor = result.Cursor;
        if (result.Outcome == Outcome.Failed)
            state.Error = result.Error;
        if (result.Deepest is not null && result.DeepestCursor >= state.DeepestCursor)
            (state.Deepest, state.DeepestCursor) = (result.Deepest, result.DeepestCursor);
        return result.Outcome;
    }

    private sealed class Reference(ProductionRule production, string field) : Rule
    {
        public override Outcome Parse(ParseState state, SyntaxNode parent)
        {
            var outcome = production.Parse(state, out var node);
            if (outcome == Outcome.Match)
                parent.Add(field, node!);
            return outcome;
        }

        public override void Describe(StringBuilder text, bool isRoot) => production.Describe(text, isRoot);
    }
}

using System.Text;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>A piece of the grammar: tries to match at the cursor and can describe itself for error texts.</summary>
internal abstract class Rule
{
    /// <summary>Tries the rule; what it captures goes into <paramref name="parent"/>.</summary>
    public abstract Outcome Parse(ParseState state, SyntaxNode parent);

    /// <summary>Writes the rule as error texts show it.</summary>
    public abstract void Describe(StringBuilder text, bool isRoot);

    /// <summary>
    /// Tries the rule and leaves the state as it was unless it matched; an error it met stays known where no other is
    /// farther into the text.
    /// </summary>
    protected static Outcome TryBranch(Rule rule, ParseState state, SyntaxNode parent, out int reached)
    {
        var (cursor, deepest, deepestCursor, count) = (state.Cursor, state.Deepest, state.DeepestCursor, parent.Count);
        var outcome = rule.Parse(state, parent);
        reached = state.Cursor;
        if (outcome == Outcome.Match)
            return outcome;

        if (outcome == Outcome.Failed && state.DeepestCursor <= deepestCursor)
        {
            var isFarther = reached >= deepestCursor;
            state.Deepest = isFarther ? state.Error : deepest;
            state.DeepestCursor = isFarther ? Math.Max(reached, state.DeepestCursor) : deepestCursor;
        }
        else if (outcome == Outcome.None)
        {
            (state.Deepest, state.DeepestCursor) = (deepest, deepestCursor);
        }

        state.Cursor = cursor;
        parent.Truncate(count);
        return outcome;
    }
}

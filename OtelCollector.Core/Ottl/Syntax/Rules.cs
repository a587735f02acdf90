using System.Text;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>A token of one kind.</summary>
internal sealed class TokenRule(TokenKind kind, string field) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        if (state.Current.Kind != kind)
            return Outcome.None;
        if (field.Length > 0)
            parent.Add(field, state.Current);
        state.Cursor++;
        return Outcome.Match;
    }

    public override void Describe(StringBuilder text, bool isRoot) => text.Append('<').Append(LowerName).Append('>');

    private string LowerName => kind.ToString().ToLowerInvariant();
}

/// <summary>A token with one text.</summary>
internal sealed class LiteralRule(string literal, string field) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        var token = state.Current;
        if (token.Kind is TokenKind.End or TokenKind.String || token.Text != literal)
            return Outcome.None;
        if (field.Length > 0)
            parent.Add(field, token);
        state.Cursor++;
        return Outcome.Match;
    }

    public override void Describe(StringBuilder text, bool isRoot) => text.Append(GoQuote.Quote(literal));
}

/// <summary>Rules one after the other.</summary>
internal sealed class SequenceRule(params Rule[] rules) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            switch (rules[i].Parse(state, parent))
            {
                case Outcome.Failed:
                    return Outcome.Failed;
                case Outcome.None:
                    return i == 0 ? Outcome.None : state.Fail(Rest(i));
            }
        }

        return Outcome.Match;
    }

    public override void Describe(StringBuilder text, bool isRoot) => Describe(text, isRoot, 0);

    private string Rest(int from)
    {
        var text = new StringBuilder();
        Describe(text, isRoot: true, from);
        return text.ToString();
    }

    private void Describe(StringBuilder text, bool isRoot, int from)
    {
        var isGroup = !isRoot && rules.Length - from > 1;
        if (isGroup)
            text.Append('(');
        for (var i = from; i < rules.Length; i++)
        {
            if (i > from)
                text.Append(' ');
            rules[i].Describe(text, isRoot: false);
        }

        if (isGroup)
            text.Append(')');
    }
}

/// <summary>The first of several rules that matches.</summary>
internal sealed class ChoiceRule(params Rule[] rules) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        SyntaxError? error = null;
        var farthest = 0;
        foreach (var rule in rules)
        {
            var outcome = TryBranch(rule, state, parent, out var reached);
            if (outcome == Outcome.Match)
                return outcome;
            if (outcome == Outcome.Failed && reached >= farthest)
                (error, farthest) = (state.Error, reached);
        }

        if (error is null)
            return Outcome.None;
        state.Error = error;
        state.KeepError();
        return Outcome.Failed;
    }

    public override void Describe(StringBuilder text, bool isRoot)
    {
        if (!isRoot)
            text.Append('(');
        for (var i = 0; i < rules.Length; i++)
        {
            if (i > 0)
                text.Append(" | ");
            rules[i].Describe(text, isRoot: false);
        }

        if (!isRoot)
            text.Append(')');
    }
}

/// <summary>A rule that may be left out, or that may follow itself any number of times.</summary>
internal sealed class OptionalRule(Rule rule, bool isRepeated) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        do
        {
            var outcome = TryBranch(rule, state, parent, out _);
            if (outcome == Outcome.Failed)
                state.KeepError();
            if (outcome != Outcome.Match)
                break;
        }
        while (isRepeated);
        return Outcome.Match;
    }

    public override void Describe(StringBuilder text, bool isRoot)
    {
        rule.Describe(text, isRoot: false);
        text.Append(isRepeated ? '*' : '?');
    }
}

/// <summary>Matches nothing, where a rule does not match.</summary>
internal sealed class NotAheadRule(Rule rule) : Rule
{
    public override Outcome Parse(ParseState state, SyntaxNode parent)
    {
        var (cursor, deepest, deepestCursor, count) = (state.Cursor, state.Deepest, state.DeepestCursor, parent.Count);
        var outcome = rule.Parse(state, parent);
        (state.Cursor, state.Deepest, state.DeepestCursor) = (cursor, deepest, deepestCursor);
        parent.Truncate(count);
        return outcome == Outcome.Match ? state.Fail(string.Empty) : Outcome.Match;
    }

    public override void Describe(StringBuilder text, bool isRoot)
    {
        text.Append("(?! ");
        rule.Describe(text, isRoot: true);
        text.Append(')');
    }
}

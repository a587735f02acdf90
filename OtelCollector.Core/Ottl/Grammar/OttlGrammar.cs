using OtelCollector.Core.Ottl.Syntax;
using static OtelCollector.Core.Ottl.Syntax.TokenKind;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>The language's productions; fields and order are the original's, as its error texts show them.</summary>
internal static class OttlGrammar
{
    private static readonly ProductionRule ParsedStatement = new("parsedStatement");
    private static readonly ProductionRule BooleanExpression = new("booleanExpression");

    static OttlGrammar()
    {
        ProductionRule opOrTerm = new("opOrTerm"), term = new("term"), opAndBooleanValue = new("opAndBooleanValue");
        ProductionRule booleanValue = new("booleanValue"), comparison = new("comparison"), constExpr = new("constExpr");
        ProductionRule editor = new("editor"), converter = new("converter"), argument = new("argument"), value = new("value");
        ProductionRule path = new("path"), field = new("field"), key = new("key"), list = new("list");
        ProductionRule mapValue = new("mapValue"), mapItem = new("mapItem"), literal = new("mathExprLiteral");
        ProductionRule mathExpression = new("mathExpression"), opAddSubTerm = new("opAddSubTerm"), addSubTerm = new("addSubTerm");
        ProductionRule opMultDivValue = new("opMultDivValue"), mathValue = new("mathValue");

        ParsedStatement.Body = Seq(
            Any(editor.As("Editor"), converter.As("Converter")),
            Opt(Seq(Lit("where"), BooleanExpression.As("WhereClause"))));
        BooleanExpression.Body = Seq(term.As("Left"), Many(opOrTerm.As("Right")));
        opOrTerm.Body = Seq(Tok(OpOr, "Operator"), term.As("Term"));
        term.Body = Seq(booleanValue.As("Left"), Many(opAndBooleanValue.As("Right")));
        opAndBooleanValue.Body = Seq(Tok(OpAnd, "Operator"), booleanValue.As("Value"));
        booleanValue.Body = Seq(
            Opt(Tok(OpNot, "Negation")),
            Any(comparison.As("Comparison"), constExpr.As("ConstExpr"), Seq(Lit("("), BooleanExpression.As("SubExpr"), Lit(")"))));
        comparison.Body = Seq(value.As("Left"), Tok(OpComparison, "Op"), value.As("Right"));
        constExpr.Body = Any(Tok(TokenKind.Boolean, "Boolean"), converter.As("Converter"));

        editor.Body = Seq(Name(Lowercase, "Function"), Lit("("), Opt(CommaSeparated(argument.As("Arguments"))), Lit(")"), Many(key.As("Keys")));
        converter.Body = Seq(Name(Uppercase, "Function"), Lit("("), Opt(CommaSeparated(argument.As("Arguments"))), Lit(")"), Many(key.As("Keys")));
        argument.Body = Seq(
            Opt(Seq(Name(Lowercase, "Name"), Tok(Equal))), Any(value.As("Value"), Name(Uppercase, "FunctionName")));

        value.Body = Any(
            Tok(Nil, "IsNil"),
            Seq(literal.As("Literal"), new NotAheadRule(Any(Tok(OpAddSub), Tok(OpMultDiv)))),
            mathExpression.As("MathExpression"),
            Tok(TokenKind.Bytes, "Bytes"),
            Tok(TokenKind.String, "String"),
            Tok(TokenKind.Boolean, "Bool"),
            Seq(Tok(Uppercase, "Enum"), new NotAheadRule(Tok(Lowercase))),
            mapValue.As("Map"),
            list.As("List"));
        path.Body = Seq(Opt(Seq(Tok(Lowercase, "Context"), Lit("."))), field.As("Fields"), Many(Seq(Lit("."), field.As("Fields"))));
        field.Body = Seq(Tok(Lowercase, "Name"), Many(key.As("Keys")));
        key.Body = Seq(
            Lit("["), Any(Tok(TokenKind.String, "String"), Tok(Int, "Int"), mathExpression.As("MathExpression"), literal.As("Expression")), Lit("]"));
        list.Body = Seq(Lit("["), Many(value.As("Values")), Many(Seq(Lit(","), value.As("Values"))), Lit("]"));
        mapValue.Body = Seq(Lit("{"), Many(Seq(mapItem.As("Values"), Opt(Lit(",")))), Lit("}"));
        mapItem.Body = Seq(Tok(TokenKind.String, "Key"), Lit(":"), value.As("Value"));

        literal.Body = Any(editor.As("Editor"), converter.As("Converter"), Tok(Float, "Float"), Tok(Int, "Int"), path.As("Path"));
        mathExpression.Body = Seq(addSubTerm.As("Left"), Many(opAddSubTerm.As("Right")));
        opAddSubTerm.Body = Seq(Tok(OpAddSub, "Operator"), addSubTerm.As("Term"));
        addSubTerm.Body = Seq(mathValue.As("Left"), Many(opMultDivValue.As("Right")));
        opMultDivValue.Body = Seq(Tok(OpMultDiv, "Operator"), mathValue.As("Value"));
        mathValue.Body = Seq(
            Opt(Tok(OpAddSub, "UnaryOp")), Any(literal.As("Literal"), Seq(Lit("("), mathExpression.As("SubExpression"), Lit(")"))));
    }

    /// <summary>The tree of a condition.</summary>
    /// <exception cref="OttlException">The text is none.</exception>
    public static SyntaxNode Condition(string text) => Parse(text, BooleanExpression, "condition has invalid syntax");

    /// <summary>The tree of a statement: an editor and the condition behind <c>where</c>.</summary>
    /// <exception cref="OttlException">The text is none.</exception>
    public static SyntaxNode Statement(string text) => Parse(text, ParsedStatement, "statement has invalid syntax");

    private static SyntaxNode Parse(string text, ProductionRule root, string prefix)
    {
        try
        {
            var state = new ParseState(OttlLexer.Tokens(text));
            var outcome = root.Parse(state, out var node);
            if (outcome == Outcome.Failed)
                throw new OttlException(state.Error!.ToString());
            if (outcome == Outcome.None || state.Current.Kind != End)
                throw new OttlException(state.Unexpected().ToString());
            return node!;
        }
        catch (OttlException e)
        {
            throw new OttlException($"{prefix}: {e.Message}");
        }
    }

    private static SequenceRule Seq(params Rule[] rules) => new(rules);

    private static ChoiceRule Any(params Rule[] rules) => new(rules);

    private static OptionalRule Opt(Rule rule) => new(rule, isRepeated: false);

    private static OptionalRule Many(Rule rule) => new(rule, isRepeated: true);

    private static TokenRule Tok(TokenKind kind, string field = "") => new(kind, field);

    private static LiteralRule Lit(string literal, string field = "") => new(literal, field);

    private static SequenceRule CommaSeparated(Rule rule) => Seq(rule, Many(Seq(Lit(","), rule)));

    // A name is cut into runs of upper and of lower case by the lexer.
    private static SequenceRule Name(TokenKind first, string field) =>
        Seq(Tok(first, field), Many(Any(Tok(Uppercase, field), Tok(Lowercase, field))));
}

using System.Runtime.InteropServices;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>The kinds of tokens, in the order in which the lexer tries them; error texts name them in lower case.</summary>
internal enum TokenKind
{
    Bytes,
    Float,
    Int,
    String,
    Nil,
    OpNot,
    OpOr,
    OpAnd,
    OpComparison,
    OpAddSub,
    OpMultDiv,
    Boolean,
    Equal,
    LParen,
    RParen,
    LBrace,
    RBrace,
    Colon,
    Punct,
    Uppercase,
    Lowercase,
    Whitespace,
    End,
}

/// <summary>One token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text; of a string, the text it stands for.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextPosition Position)
{
    /// <summary>The token as error texts quote it.</summary>
    public string Quoted => Kind == TokenKind.End ? "\"<EOF>\"" : GoQuote.Quote(Text);
}

/// <summary>A place in a text; both count from 1, columns in characters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

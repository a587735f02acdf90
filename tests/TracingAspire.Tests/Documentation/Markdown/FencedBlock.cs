namespace TracingAspire.Tests.Documentation.Markdown;

/// <summary>A fenced block: how far it is indented, its language, the heading it stands under, its lines.</summary>
internal sealed class FencedBlock(string indent, string language, string under)
{
    public string Indent { get; } = indent;

    public string Language { get; } = language;

    public string Under { get; } = under;

    /// <summary>The languages the pages use: <c>sh</c> are commands, <c>console</c> is what the command before prints. A block without one could hide a command.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["sh", "console", "text", "yaml", "json", "csharp", "mermaid", "diff"];

    public List<string> Lines { get; } = [];

    public string Text => string.Join('\n', Lines);
}

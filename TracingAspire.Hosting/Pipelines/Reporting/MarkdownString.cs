using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Text that is Markdown.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class MarkdownString
{
    /// <summary>Creates the text.</summary>
    /// <param name="value">The Markdown.</param>
    public MarkdownString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The Markdown.</summary>
    public string Value { get; }

    /// <inheritdoc />
    public override string ToString() => Value;
}

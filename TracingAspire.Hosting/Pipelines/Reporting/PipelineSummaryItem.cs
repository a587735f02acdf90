using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>One line of the summary.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class PipelineSummaryItem
{
    /// <summary>Creates the line.</summary>
    /// <param name="key">What the line is about.</param>
    /// <param name="value">What is said.</param>
    /// <param name="enableMarkdown">Whether the value is Markdown.</param>
    public PipelineSummaryItem(string key, string value, bool enableMarkdown)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        Key = key;
        Value = value;
        EnableMarkdown = enableMarkdown;
    }

    /// <summary>What the line is about.</summary>
    public string Key { get; }

    /// <summary>What is said.</summary>
    public string Value { get; }

    /// <summary>Whether the value is Markdown.</summary>
    public bool EnableMarkdown { get; }
}

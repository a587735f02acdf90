using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>What is printed when the pipeline has ended.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class PipelineSummary
{
    private readonly List<PipelineSummaryItem> _items = [];
    private readonly Lock _lock = new();

    /// <summary>The lines, in the order they were added.</summary>
    public ReadOnlyCollection<PipelineSummaryItem> Items
    {
        get
        {
            lock (_lock)
                return new ReadOnlyCollection<PipelineSummaryItem>([.. _items]);
        }
    }

    /// <summary>Adds a line.</summary>
    /// <param name="key">What the line is about.</param>
    /// <param name="value">What is said.</param>
    public void Add(string key, string value) => Add(key, value, enableMarkdown: false);

    /// <summary>Adds a line in Markdown.</summary>
    /// <param name="key">What the line is about.</param>
    /// <param name="value">What is said.</param>
    public void Add(string key, MarkdownString value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Add(key, value.Value, enableMarkdown: true);
    }

    private void Add(string key, string value, bool enableMarkdown)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        lock (_lock)
            _items.Add(new PipelineSummaryItem(key, value, enableMarkdown));
    }
}

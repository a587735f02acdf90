using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace TracingAspire.Tests.Browser;

/// <summary>
/// What a page complained about: errors and warnings of its console, which violations of its Content-Security-Policy are
/// among, and exceptions nobody caught.
/// </summary>
internal sealed class PageConsole
{
    private readonly ConcurrentQueue<string> _complaints = new();

    private PageConsole()
    {
    }

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Complaints that are more than the browser's own line about a request that failed.</summary>
    public IEnumerable<string> Defects => _complaints.Where(text => !text.Contains("Failed to load resource", StringComparison.Ordinal));

    public static PageConsole Of(IPage page)
    {
        var console = new PageConsole();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                console._complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => console._complaints.Enqueue($"uncaught: {error}");
        return console;
    }
}

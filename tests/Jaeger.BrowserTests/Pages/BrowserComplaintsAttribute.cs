using System.Collections.Concurrent;
using System.Reflection;
using Jaeger.BrowserTests.Pages;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: BrowserComplaints]

namespace Jaeger.BrowserTests.Pages;

/// <summary>Fails a test in whose pages the browser had something to complain of: an error in the console, an uncaught
/// exception, content that the Content-Security-Policy forbids.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BrowserComplaintsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Complaints = new(StringComparer.Ordinal);

    /// <summary>Notes what the browser complains of in a page of the running test.</summary>
    public static void Watch(IPage page)
    {
        var complaints = Complaints.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => new());
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // The browser reports every answer that is an error, too; what the page makes of it is for the test to say.
            if (message.Type == "error" && !IsRefusalOfTheApi(message)) complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Complaints.TryRemove(test.UniqueID, out var complaints)) complaints.ShouldBeEmpty();
    }

    private static bool IsRefusalOfTheApi(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.Contains("/api/", StringComparison.Ordinal);
}

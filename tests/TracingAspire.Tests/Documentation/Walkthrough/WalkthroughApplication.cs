using System.Text.RegularExpressions;
using TracingAspire.Testing;
using TracingAspire.Tests.Lifecycle;

namespace TracingAspire.Tests.Documentation.Walkthrough;

/// <summary>The application as the walkthrough's reader runs it: a process with a console whose table says where everything is.</summary>
internal sealed partial class WalkthroughApplication : IAsyncDisposable
{
    private readonly AppHostProcess _process;

    private WalkthroughApplication(AppHostProcess process)
    {
        _process = process;
    }

    public string Console => _process.Output;

    public string TaskWeb => UrlOf("task-web");

    public string Jaeger => UrlOf("jaeger");

    /// <summary>With the login token.</summary>
    public string Dashboard => UrlOf("aspire-dashboard");

    public static async Task<WalkthroughApplication> StartAsync(params string[] settings)
    {
        var process = AppHostProcess.Start(["--Tracing:Ports=Random", .. settings]);
        try
        {
            await process.WaitUntilUpAsync();
            return new(process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public TraceStore Traces() => TraceStore.Connect(new Uri(Jaeger));

    /// <summary>A command of the page with the addresses of this run in place of the documented ones.</summary>
    public string Here(string command) => command
        .Replace("http://localhost:3000", UrlOf("task-service"), StringComparison.Ordinal)
        .Replace("http://localhost:8080", TaskWeb, StringComparison.Ordinal)
        .Replace("http://localhost:16686", Jaeger, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private string UrlOf(string part) =>
        Row.Matches(Console).Single(row => row.Groups["part"].Value == part).Groups["url"].Value;

    [GeneratedRegex(@"^│ (?<part>[a-z-]+) +│ \w+ +│ (?<url>http\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }
}

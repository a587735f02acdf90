using TracingAspire.Tests.Deployment;
using TracingAspire.Tests.Documentation.Commands;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation.Walkthrough;

/// <summary>docs/walkthrough.md as what it tells its reader to do.</summary>
internal static class WalkthroughPage
{
    public const string English = "docs/walkthrough.md";
    public const string Japanese = "docs/walkthrough.ja.md";

    public static MarkdownDocument Document { get; } = MarkdownDocument.Open(English);

    public static IReadOnlyList<ShellCommand> Commands { get; } = [.. ShellCommand.Of(Document)];

    /// <summary>The request of a step, sent to the application; what it prints must be what the page says. Gives what it printed.</summary>
    public static async Task<string> RequestAsync(WalkthroughApplication application, string step)
    {
        var command = Commands.Single(command => command.Under.StartsWith($"{step}. ", StringComparison.Ordinal) && command.Text.StartsWith("curl ", StringComparison.Ordinal));
        var run = await ProcessRun.RunAsync("bash", ["-c", application.Here(command.Text)]);
        run.ExitCode.ShouldBe(0, run.Errors);
        command.Output.ShouldNotBeEmpty();
        ExpectedOutput.FirstMissing(command.Output, run.Output).ShouldBeNull($"{command.Text}\n{run.Output}");
        return run.Output;
    }

    /// <summary>What the page says the console shows once everything is up, whatever the ports are.</summary>
    public static IEnumerable<string> Console() =>
        Document.Blocks.First(block => block.Language == "console").Lines.Select(line => AnyPort(line));

    private static string AnyPort(string line) => System.Text.RegularExpressions.Regex.Replace(
        line, @"localhost:\d+", "localhost:…", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}

using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Documentation.Configuration;
using TracingAspire.Tests.Documentation.Markdown;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>Every command of README.md, docs/ and deploy/ works, or its reader is told what it needs.</summary>
public class DocumentedCommandTests
{
    /// <summary>The translation has the same commands, which another test compares.</summary>
    private static IEnumerable<MarkdownDocument> Documents => MarkdownDocument.All.Where(page => !page.Path.EndsWith(".ja.md", StringComparison.Ordinal));

    public static TheoryData<string> Pages => [.. Documents.Where(page => ShellCommand.Of(page).Any()).Select(page => page.Path)];

    [Fact]
    public void Blocks_OfEveryPage_SayTheirLanguage() =>
        MarkdownDocument.All.SelectMany(page => page.Blocks.Where(block => !FencedBlock.Languages.Contains(block.Language)).Select(block => $"{page.Path}, '{block.Under}': ```{block.Language}"))
            .ShouldBeEmpty($"commands stand in ```sh; the others are {string.Join(", ", FencedBlock.Languages)}");

    [Fact]
    public void Commands_OfAllPages_AreTriedInEveryWay() =>
        Documents.SelectMany(ShellCommand.Of).Select(CommandRules.Of).Distinct().Count().ShouldBeGreaterThan(3);

    [Fact]
    public void Commands_RunElsewhere_AreDocumentedAndRunThere()
    {
        var documented = Documents.SelectMany(ShellCommand.Of).Select(command => command.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (command, says) in CommandRules.Elsewhere)
        {
            documented.ShouldContain(command, "a rule for a command that no page has");
            foreach (var (file, call) in says)
            {
                File.ReadAllText(Path.Combine(Repository.Root, "tests", file)).ShouldContain(call, Case.Sensitive, $"{file} does not run '{command}'");
            }
        }
    }

    [Fact]
    public void Requests_OfTheWalkthrough_AreSentByItsTest()
    {
        var steps = Documents.SelectMany(ShellCommand.Of).Where(CommandRules.IsRequestOfTheWalkthrough).Select(command => command.Under.Split('.')[0]).ToList();

        steps.ShouldNotBeEmpty();
        steps.ShouldBeUnique();
        var test = File.ReadAllText(Path.Combine(Repository.Root, "tests/TracingAspire.Tests/Documentation/Walkthrough/WalkthroughTests.cs"));
        steps.Where(step => !test.Contains($"WalkthroughPage.RequestAsync(application, \"{step}\")", StringComparison.Ordinal)).ShouldBeEmpty("steps whose request is not sent");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Commands_OfAPage_DoWhatItSays(string path)
    {
        using var sandbox = new CommandSandbox();
        var page = MarkdownDocument.Open(path);
        foreach (var command in ShellCommand.Of(page))
        {
            switch (CommandRules.Of(command))
            {
                case CommandTrial.Executed:
                    var run = await sandbox.RunAsync(command.Text);
                    run.ExitCode.ShouldBe(0, $"{path}: {command.Text}\n{run.Output}{run.Errors}");
                    ExpectedOutput.FirstMissing(command.Output, run.Output + run.Errors).ShouldBeNull($"{path}: {command.Text}\n{run.Output}{run.Errors}");
                    DocumentedEdit.ApplyAfter(page, command, sandbox.Root);
                    break;
                case CommandTrial.WithStandIns:
                    await RunScriptAsync(command);
                    break;
                case CommandTrial.NamesTests:
                    TestsOf(command.Text).ShouldNotBeEmpty($"{path}: '{command.Text}' runs no test");
                    break;
                case CommandTrial.ByAnotherTest or CommandTrial.ToldToNeedMore:
                    break;
            }
        }
    }

    private static async Task RunScriptAsync(ShellCommand command)
    {
        using var scripts = new ScriptStandIns();
        var run = await scripts.RunAsync(command.Text);
        run.ExitCode.ShouldBe(0, $"{command.Page}: {command.Text}\n{run.Output}{run.Errors}");
        var words = command.Text.Split(' ');
        if (!words.Contains("./run.sh"))
        {
            run.Output.TrimEnd().Split('\n')[^1].ShouldMatch(@"^\d+ passed, 0 failed, \d+ skipped$");
            return;
        }

        var settings = words.SkipWhile(word => word != "./run.sh").Skip(1).ToList();
        if (!settings.Contains("--help"))
        {
            scripts.Calls[^1].ShouldMatch(@"^dotnet TracingAspire\.AppHost/bin/.*/TracingAspire\.AppHost\.dll");
            var known = ConfigurationPage.Keys.Select(key => $"--{key.Name}").ToList();
            settings.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal) && !known.Contains(word.Split('=')[0]))
                .ShouldBeEmpty($"{command.Page}: {ConfigurationPage.Path} does not know these");
        }
    }

    // As the runner understands the filter: by the full name, with a star at either end.
    private static IEnumerable<string> TestsOf(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words[Array.IndexOf(words, "--project") + 1].ShouldBe("tests/TracingAspire.Tests", "the project whose tests this one knows");
        var filter = words[Array.IndexOf(words, "--filter-class") + 1].Trim('\'');
        var pattern = $"^{string.Join(".*", filter.Split('*').Select(Regex.Escape))}$";
        return typeof(DocumentedCommandTests).Assembly.GetTypes()
            .Where(type => Regex.IsMatch(type.FullName!, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: false).Length > 0)
            .Select(method => method.Name);
    }
}

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
    public void Commands_RunElsewhere_AreRunThere() =>
        CommandRules.Elsewhere.Values.Where(file => !File.Exists(Path.Combine(Repository.Root, "tests", file))).ShouldBeEmpty();

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

    private static IEnumerable<string> TestsOf(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var project = words[Array.IndexOf(words, "--project") + 1];
        var filter = words[Array.IndexOf(words, "--filter-class") + 1].Trim('\'', '*');
        return Repository.Files(Path.Combine(Repository.Root, project), ".cs").Where(file => Path.GetFileNameWithoutExtension(file).EndsWith(filter, StringComparison.Ordinal));
    }
}

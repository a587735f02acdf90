using System.Text.RegularExpressions;
using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Documentation;

/// <summary>docs/testing.md: its code is code that is compiled, its messages are what the library prints.</summary>
public partial class TestingPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder, "testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Code_EveryBlock_IsQuotedFromTheFileNamedBeforeIt()
    {
        var blocks = CodeBlocks().Matches(Page);
        blocks.Count.ShouldBeGreaterThan(5);
        foreach (Match block in blocks)
        {
            var link = SourceLinks().Matches(Page[..block.Index])[^1].Groups["path"].Value;
            var source = Lines(File.ReadAllText(Path.Combine(Folder, link)));

            source.ShouldContain(Lines(block.Groups["code"].Value), Case.Sensitive, $"{link} has not the code that docs/testing.md quotes from it");
        }
    }

    [Fact]
    public void Failure_OnThePage_IsWhatTheLibraryPrints()
    {
        var trace = Sample.Of(
            """
            internal task-web: click 0 35
              client task-web: POST /api/tasks 2 34
                server task-service: POST /api/tasks 12 15.6 | http.response.status_code=200
                  client task-service: DynamoDB.GetItem 12.2 3.1
                  client task-service: DynamoDB.PutItem 16 11.4
            """);

        var failure = Should.Throw<TraceAssertionException>(() => trace.ShouldMatch(
            Internal("task-web", "click").WithChildren(
                Client("task-web", "POST /api/tasks").WithChildren(
                    Server("task-service", "POST /api/tasks").With("http.response.status_code", 201).WithChildren(Client("task-service", "DynamoDB.PutItem"))),
                Client("task-web", "GET /api/tasks").WithChildren(
                    Server("task-service", "GET /api/tasks").WithChildren(Client("task-service", "DynamoDB.Query"))))));

        TextBlocks().Select(block => block + "\n").ShouldContain(failure.Message);
    }

    [Fact]
    public void Snapshot_OnThePage_IsWhatTheLibraryPrints() => TextBlocks().Select(block => block + "\n").ShouldContain(Sample.Click.ToSnapshot());

    [Fact]
    public void Members_NamedOnThePage_Exist()
    {
        var names = typeof(TraceStore).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name)).ToHashSet(StringComparer.Ordinal);
        names.Add("Traces");
        var named = Calls().Matches(Page).Select(match => match.Groups["name"].Value).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(10);
        named.Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<string> TextBlocks() => Blocks().Matches(Page).Select(block => block.Groups["text"].Value);

    // Indented or not: the page shows the code from its own margin.
    private static string Lines(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("```text\n(?<text>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\[\w+\]\((?<path>[^)]+\.cs)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SourceLinks();

    [GeneratedRegex(@"`(trace\.|span\.|app\.Traces\.)?(?<name>(Should|With|Find|Get|Search|Times|AtLeast|Optional|Within|Trace)\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calls();
}

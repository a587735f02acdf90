using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>How a documented command is tried.</summary>
internal static partial class CommandRules
{
    /// <summary>Whose requests WalkthroughTests send.</summary>
    private const string Walkthrough = "docs/walkthrough.md";

    /// <summary>Commands that another test runs, with the files below tests/ and the code in each that runs it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Elsewhere { get; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
    {
        ["deploy/push-images.sh"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TracingAspire.Tests/Deployment/Images/PushImagesTests.cs"] = "await _repository.RunAsync()",
            ["TracingAspire.Tests/Deployment/Images/ScriptRepository.cs"] = """Start("bash", ["deploy/push-images.sh", .. arguments])""",
        },
    };

    /// <summary>How a command is tried.</summary>
    /// <exception cref="InvalidOperationException">Nothing tries it and the reader is not told that it needs anything.</exception>
    public static CommandTrial Of(ShellCommand command) => command.Text switch
    {
        { } when command.Mark.Length > 0 => CommandTrial.ToldToNeedMore,
        "./run.sh" or "./test.sh" => CommandTrial.WithStandIns,
        { } text when RunOrTest.IsMatch(text) => CommandTrial.WithStandIns,
        { } text when Elsewhere.ContainsKey(text) || IsRequestOfTheWalkthrough(command) => CommandTrial.ByAnotherTest,
        { } text when text.Contains("dotnet test ", StringComparison.Ordinal) => CommandTrial.NamesTests,
        { } text when Executed.IsMatch(text) => CommandTrial.Executed,
        var text => throw new InvalidOperationException($"{command.Page} says '{text}', and no test tries that: add a rule to {nameof(CommandRules)}, or tell the reader what it needs (a comment '# needs a cluster')."),
    };

    /// <summary>Whether it is a request that the test of the walkthrough sends.</summary>
    public static bool IsRequestOfTheWalkthrough(ShellCommand command) =>
        command.Page == Walkthrough && command.Text.StartsWith("curl ", StringComparison.Ordinal);

    [GeneratedRegex(@"^([A-Za-z_]+=\S+ )*\./(run|test)\.sh( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunOrTest { get; }

    /// <summary>What is cheap and changes nothing outside the sandbox. Scripts of deploy/ say what they would do.</summary>
    [GeneratedRegex(@"^(dotnet run --project |kubectl kustomize |deploy/generate\.sh$|deploy/(up|down|render)\.sh (local|eks|eks-xray)$|cp |cat |rm )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Executed { get; }
}

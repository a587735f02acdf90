using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>How a documented command is tried.</summary>
internal static partial class CommandRules
{
    /// <summary>Whose requests WalkthroughTests send.</summary>
    private const string Walkthrough = "docs/walkthrough.md";

    /// <summary>Commands that another test runs, with its file below tests/.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dotnet run --project TracingAspire.AppHost"] = "TracingAspire.Tests/Lifecycle/StopTests.cs",
        ["dotnet run --project TracingAspire.Aspirate -- generate --skip-build"] = "TracingAspire.Aspirate.Tests/Commands/GenerateCommandTests.cs",
        ["deploy/push-images.sh"] = "TracingAspire.Tests/Deployment/Images/PushImagesTests.cs",
        ["deploy/generate.sh"] = "TracingAspire.Tests/Deployment/Generation/GeneratedBaseTests.cs",
    };

    /// <summary>How a command is tried.</summary>
    /// <exception cref="InvalidOperationException">Nothing tries it and the reader is not told that it needs anything.</exception>
    public static CommandTrial Of(ShellCommand command) => command.Text switch
    {
        { } when command.Mark.Length > 0 => CommandTrial.ToldToNeedMore,
        "./run.sh" or "./test.sh" => CommandTrial.WithStandIns,
        { } text when RunOrTest.IsMatch(text) => CommandTrial.WithStandIns,
        { } text when Elsewhere.ContainsKey(text) || text.StartsWith("curl ", StringComparison.Ordinal) && command.Page == Walkthrough => CommandTrial.ByAnotherTest,
        { } text when text.Contains("dotnet test ", StringComparison.Ordinal) => CommandTrial.NamesTests,
        { } text when Executed.IsMatch(text) => CommandTrial.Executed,
        var text => throw new InvalidOperationException($"{command.Page} says '{text}', and no test tries that: add a rule to {nameof(CommandRules)}, or tell the reader what it needs (a comment '# needs a cluster')."),
    };

    [GeneratedRegex(@"^([A-Za-z_]+=\S+ )*\./(run|test)\.sh( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunOrTest { get; }

    /// <summary>What is cheap and changes nothing outside the sandbox. Scripts of deploy/ say what they would do.</summary>
    [GeneratedRegex(@"^(dotnet run --project |kubectl kustomize |deploy/(up|down|render)\.sh (local|eks|eks-xray)$|cp |cat |rm )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Executed { get; }
}

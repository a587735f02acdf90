namespace TracingAspire.Tests.Deployment.Scripts;

/// <summary>How a script ended and what it said.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Errors)
{
    /// <summary>It ended with 1, and says why on stderr without a line of a program's trace.</summary>
    public void ShouldBeRefused(params string[] sentences)
    {
        ExitCode.ShouldBe(1, Output);
        foreach (var sentence in sentences)
            Errors.ShouldContain(sentence);
        Errors.ShouldNotContain("unbound variable");
        Errors.ShouldNotContain(": line ");
    }

    public void ShouldSucceed() => ExitCode.ShouldBe(0, Errors);
}

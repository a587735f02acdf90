namespace TracingAspire.Aspirate.Problems;

/// <summary>One thing that is wrong, or worth saying, about an input.</summary>
/// <param name="Path">Where: <c>resources.task-service.env.X</c>, or an option.</param>
/// <param name="Line">The line in the file, from 1; 0 where there is none.</param>
/// <param name="Message">What is wrong and what to do, in one sentence.</param>
internal sealed record Problem(string Path, int Line, string Message)
{
    public override string ToString() => (Path, Line) switch
    {
        ("", _) => Message,
        (_, 0) => $"{Path}: {Message}",
        _ => $"{Path} (line {Line}): {Message}",
    };
}

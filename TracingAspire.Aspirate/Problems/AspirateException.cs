namespace TracingAspire.Aspirate.Problems;

/// <summary>The input or the surroundings do not allow to go on; the message is what the user reads.</summary>
internal sealed class AspirateException : Exception
{
    private const int Shown = 25;

    public AspirateException()
        : this("Something is wrong with the input.")
    {
    }

    public AspirateException(string message)
        : this([new Problem("", 0, message)])
    {
    }

    public AspirateException(string message, Exception innerException)
        : base(message, innerException) => Problems = [new("", 0, message)];

    public AspirateException(IReadOnlyList<Problem> problems)
        : base(Text(problems)) => Problems = problems;

    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(IReadOnlyList<Problem> problems)
    {
        var lines = problems.Take(Shown).Select(problem => problem.ToString()).ToList();
        if (problems.Count > Shown)
            lines.Add($"… and {problems.Count - Shown} more.");
        return string.Join('\n', lines);
    }
}

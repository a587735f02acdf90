namespace TracingAspire.Aspirate.Problems;

/// <summary>Collects what is wrong, so that all of it is reported together.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _errors = [];
    private readonly List<Problem> _notes = [];
    private readonly HashSet<Problem> _seen = [];

    /// <summary>What ends the run.</summary>
    public IReadOnlyList<Problem> Errors => _errors;

    /// <summary>What was decided for the user and should be known.</summary>
    public IReadOnlyList<Problem> Notes => _notes;

    public void Error(string path, int line, string message) => Add(_errors, new(path, line, message));

    public void Error(string path, string message) => Error(path, 0, message);

    public void Note(string path, string message) => Add(_notes, new(path, 0, message));

    /// <summary>Ends the run when there is an error.</summary>
    /// <exception cref="AspirateException">All errors so far.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new AspirateException(_errors);
    }

    private void Add(List<Problem> list, Problem problem)
    {
        if (_seen.Add(problem))
            list.Add(problem);
    }
}

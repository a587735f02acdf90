namespace OtelCollector.Core.Configuration;

/// <summary>What was found wrong while reading a configuration, collected so that all of it is reported at once.</summary>
internal sealed class ConfigProblems
{
    private readonly List<string> _errors = [];
    private readonly List<string> _withoutEffect = [];

    /// <summary>Errors, each with its path.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Paths of accepted settings that change nothing.</summary>
    public IReadOnlyList<string> WithoutEffect => _withoutEffect;

    public void AddError(string path, string message) =>
        _errors.Add(path.Length == 0 ? message : $"{path}: {message}");

    public void AddWithoutEffect(string path) => _withoutEffect.Add(path);
}

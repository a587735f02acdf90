namespace OtelCollector.Core.Configuration;

public sealed partial class ConfigSection
{
    /// <summary>Reports an error at this section.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public void AddError(string message)
    {
        if (_errors is null)
            _problems.AddInvalid(_validationPath, message);
        else if (_name.Length == 0)
            _errors.Add(message);
        else
            _errors.Add(_name, message);
    }

    /// <summary>Reports an error of one key: while binding, the value is not of the setting's type.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void AddError(string key, string message)
    {
        if (_errors is null)
            _problems.AddInvalid(_validationPath, $"'{key}' {message}");
        else
            _errors.Add(FieldName(key), message);
    }

    /// <summary>
    /// Reports, while binding, that this section is well-formed but wrong, as the original finds after decoding all.
    /// </summary>
    /// <param name="message">What is wrong, in the original's wording.</param>
    public void AddInvalid(string message) => _problems.AddInvalid(_validationPath, message);

    /// <summary>Reports, while binding, that a value of this section is of the right type but wrong.</summary>
    /// <param name="key">The key, which becomes part of the path.</param>
    /// <param name="message">What is wrong, in the original's wording.</param>
    public void AddInvalid(string key, string message) => _problems.AddInvalid($"{_validationPath}::{key}", message);

    /// <summary>Says what to do about an error of this section, after the error texts, where they do not say it.</summary>
    /// <param name="remedy">What to do.</param>
    public void AddRemedy(string remedy) => _problems.AddRemedy(Path.Length == 0 ? "top level" : Path, remedy);

    /// <summary>Marks the values of keys as secrets, which <c>print-config</c> does not show.</summary>
    /// <param name="keys">The keys; of a map or list, all values within are secrets.</param>
    public void MarkOpaque(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _problems.AddOpaque($"{Path}::{key}");
    }
}

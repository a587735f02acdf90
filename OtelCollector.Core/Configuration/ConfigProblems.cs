using OtelCollector.Core.Configuration.Decoding;

namespace OtelCollector.Core.Configuration;

/// <summary>What was found wrong while reading a configuration, collected so that all of it is reported at once.</summary>
internal sealed class ConfigProblems
{
    private readonly List<string> _validation = [];
    private readonly List<string> _withoutEffect = [];
    private readonly List<string> _remedies = [];
    private readonly HashSet<string> _opaque = new(StringComparer.Ordinal);
    private readonly HashSet<ConfigNode> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>What does not fit the settings' names and types.</summary>
    public DecodeErrors Decoding { get; } = DecodeErrors.Root();

    /// <summary>What is well-formed but wrong, each with its path.</summary>
    public IReadOnlyList<string> Validation => _validation;

    /// <summary>What to do about errors whose text does not say it, each with its path.</summary>
    public IReadOnlyList<string> Remedies => _remedies;

    /// <summary>Paths of accepted settings that change nothing.</summary>
    public IReadOnlyList<string> WithoutEffect => _withoutEffect;

    /// <summary>Paths of settings that are secrets.</summary>
    public IReadOnlySet<string> Opaque => _opaque;

    /// <summary>References that look like other types but were read as the texts they stand for.</summary>
    public IReadOnlySet<ConfigNode> Texts => _texts;

    public void AddInvalid(string path, string message) =>
        _validation.Add(path.Length == 0 ? message : $"{path}: {message}");

    public void AddRemedy(string path, string remedy) => _remedies.Add($"{path}: {remedy}");

    public void AddWithoutEffect(string path) => _withoutEffect.Add(path);

    public void AddOpaque(string path) => _opaque.Add(path);

    public void AddText(ConfigNode node) => _texts.Add(node);
}

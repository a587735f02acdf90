using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;

namespace TracingAspire.Aspirate.Parameters;

/// <summary>The values of parameters, and which of them are wanted and missing.</summary>
/// <param name="given">By name; what the user gave.</param>
internal sealed class ParameterValues(IReadOnlyDictionary<string, string> given) : IParameterValues
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ManifestInput> _secrets = new(StringComparer.Ordinal);

    /// <summary>Parameters that are no secrets, are referred to and have no value.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Secret parameters that are referred to.</summary>
    public IReadOnlyDictionary<string, ManifestInput> Secrets => _secrets;

    /// <summary>The name a parameter's input goes by.</summary>
    public static string Name(ParameterResource parameter, ManifestInput input) =>
        input.Name == "value" ? parameter.Name : $"{parameter.Name}.{input.Name}";

    public ResolvedValue Resolve(ParameterResource parameter, ManifestInput input)
    {
        var name = Name(parameter, input);
        if (input.Secret)
        {
            _secrets[name] = input;
            return ResolvedValue.OfSecret(name);
        }

        if ((given.GetValueOrDefault(name) ?? input.Default) is { } value)
            return ResolvedValue.Of(value);
        _missing.Add(name);
        return ResolvedValue.Empty;
    }
}

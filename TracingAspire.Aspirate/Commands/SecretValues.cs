using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Parameters;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Commands;

/// <summary>
/// Finds the values of secret parameters: given, the manifest's default, remembered from the last run, generated, asked
/// for, in this order.
/// </summary>
internal sealed class SecretValues(GenerateOptions options, Application application, ParameterPrompt prompt)
{
    private readonly Dictionary<string, string> _remembered =
        options.DisableState || options.ReplaceSecrets ? [] : SecretState.Read(options.Output);

    /// <summary>What the next run is to remember.</summary>
    public IReadOnlyDictionary<string, string> ToRemember { get; private set; } = new Dictionary<string, string>();

    /// <summary>The values of the secrets that are wanted.</summary>
    /// <returns>By parameter; <see langword="null"/> where no value is needed, because a store has them or the chart asks for them.</returns>
    public Dictionary<string, string>? Resolve(IReadOnlyDictionary<string, ManifestInput> wanted, Dictionary<string, string> given)
    {
        if (application.SecretDelivery.External || !application.HasSecrets || !options.Writer.NeedsSecretValues)
            return null;

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (name, input) in wanted)
        {
            var value = given.GetValueOrDefault(name)
                ?? input.Default
                ?? _remembered.GetValueOrDefault(name)
                ?? (input.Generate is { } rules ? GeneratedSecret.Create(rules) : null);
            if (value is null)
                missing.Add(name);
            else
                found[name] = value;
        }

        if (application.RegistryCredentials is not null)
        {
            if ((options.RegistryPassword ?? _remembered.GetValueOrDefault(RegistryLogin.PasswordName)) is { } password)
                found[RegistryLogin.PasswordName] = password;
            else
                missing.Add(RegistryLogin.PasswordName);
        }

        prompt.Fill([], missing, found);
        ToRemember = _remembered.Concat(found).GroupBy(secret => secret.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        return found;
    }
}

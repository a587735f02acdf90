using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Parameters;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Commands;

/// <summary>
/// Finds the values of secret parameters: given, remembered from the last run, the manifest's default, generated, asked
/// for, in this order.
/// </summary>
internal sealed class SecretValues(GenerateOptions options, Application application, ParameterPrompt prompt)
{
    /// <summary>The values of the secrets that are wanted.</summary>
    /// <returns>By parameter; <see langword="null"/> where no value is needed, because a store has them.</returns>
    public Dictionary<string, string>? Resolve(IReadOnlyDictionary<string, ManifestInput> wanted, Dictionary<string, string> given)
    {
        if (application.SecretDelivery.External || !application.HasSecrets)
            return null;

        var remembered = options.DisableState || options.ReplaceSecrets ? [] : SecretState.Read(options.Output);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (name, input) in wanted)
        {
            var value = given.GetValueOrDefault(name)
                ?? remembered.GetValueOrDefault(name)
                ?? input.Default
                ?? (input.Generate is { } rules ? GeneratedSecret.Create(rules) : null);
            if (value is null)
                missing.Add(name);
            else
                found[name] = value;
        }

        if (application.RegistryCredentials is not null)
        {
            if ((options.RegistryPassword ?? remembered.GetValueOrDefault(RegistryLogin.PasswordName)) is { } password)
                found[RegistryLogin.PasswordName] = password;
            else
                missing.Add(RegistryLogin.PasswordName);
        }

        prompt.Fill([], missing, found);
        return found;
    }
}

using System.Collections.Immutable;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Parameters;

/// <summary>
/// Collects what the user gave: <c>-pa name=value</c>, then the variable <c>Parameters__name</c> (Aspire's own, with
/// <c>_</c> for <c>-</c> as well), then <c>parameters</c> of the settings file.
/// </summary>
internal static class GivenParameters
{
    public static Dictionary<string, string> Read(
        ImmutableArray<string> arguments, Func<string, string?> variable, AspirateSettings settings, ManifestDocument manifest, ProblemList problems)
    {
        var inputs = Inputs(manifest, problems);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, value) in settings.Parameters)
        {
            var path = $"{SettingsReader.FileName}: parameters.{name}";
            if (!inputs.TryGetValue(name, out var secret))
                problems.Error(path, Unknown(name, inputs.Keys));
            else if (secret)
                problems.Error(path, $"'{name}' is a secret and this file is not; give it with the variable Parameters__{name.Replace('-', '_')} or -pa.");
            else
                given[name] = value;
        }

        foreach (var name in inputs.Keys)
        {
            if ((variable($"Parameters__{name}") ?? variable($"Parameters__{name.Replace('-', '_')}")) is { } value)
                given[name] = value;
        }

        foreach (var argument in arguments)
        {
            var parts = argument.Split('=', 2);
            if (parts.Length != 2)
                problems.Error("--parameter", $"'{parts[0]}' has no value; write -pa {parts[0]}=value.");
            else if (!inputs.ContainsKey(parts[0]))
                problems.Error("--parameter", Unknown(parts[0], inputs.Keys));
            else
                given[parts[0]] = parts[1];
        }

        return given;
    }

    /// <summary>The inputs by the name they are given by, and whether they are secrets.</summary>
    private static Dictionary<string, bool> Inputs(ManifestDocument manifest, ProblemList problems)
    {
        var inputs = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var parameter in manifest.Resources.OfType<ParameterResource>())
        {
            foreach (var input in parameter.Inputs)
            {
                var name = ParameterValues.Name(parameter, input);
                if (!inputs.TryAdd(name, input.Secret))
                    problems.Error(parameter.Path, parameter.Line, $"the name '{name}' stands for two inputs; rename one of the parameters in the AppHost.");
            }
        }

        return inputs;
    }

    private static string Unknown(string name, IEnumerable<string> names) =>
        $"there is no parameter '{name}' in the manifest; {Listing.Of("there is", names)}.";
}

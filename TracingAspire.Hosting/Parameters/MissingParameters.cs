namespace Aspire.Hosting.Parameters;

/// <summary>Names all parameters without a value in one sentence.</summary>
internal static class MissingParameters
{
    public static IReadOnlyList<ParameterResource> Of(IEnumerable<ParameterResource> parameters) =>
        [.. parameters.Where(p => IsMissing(p))];

    public static string Describe(IReadOnlyList<ParameterResource> missing) => missing.Count == 1
        ? $"Parameter '{missing[0].Name}' has no value (configuration key '{missing[0].ConfigurationKey}'): {ParameterValue.Remedy(missing[0].ConfigurationKey)}."
        : $"Parameters {string.Join(", ", missing.Select(p => $"'{p.Name}'"))} have no value (configuration keys " +
            $"{string.Join(", ", missing.Select(p => $"'{p.ConfigurationKey}'"))}): for each, {ParameterValue.Remedy(missing[0].ConfigurationKey)}.";

    private static bool IsMissing(ParameterResource parameter)
    {
        try
        {
            _ = parameter.KnownValue;
            return false;
        }
        catch (MissingParameterValueException)
        {
            return true;
        }
    }
}

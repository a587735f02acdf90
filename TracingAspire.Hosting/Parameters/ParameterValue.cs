using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Parameters;

/// <summary>Reads the values of parameters.</summary>
internal static class ParameterValue
{
    public static string Read(IConfiguration configuration, string configurationKey, ParameterDefault? defaultValue) =>
        Configured(configuration, configurationKey)
        ?? defaultValue?.GetDefaultValue()
        ?? throw new MissingParameterValueException(
            $"Parameter resource could not be used because configuration key '{configurationKey}' is missing and the Parameter has no default value: {Remedy(configurationKey)}.");

    public static string ReadConnectionString(IConfiguration configuration, string name) =>
        Configured(configuration, $"ConnectionStrings:{name}") ?? throw new MissingParameterValueException(
            $"Connection string parameter resource could not be used because connection string '{name}' is missing: {Remedy($"ConnectionStrings:{name}")}.");

    /// <summary>How a value is given, in the middle of a sentence.</summary>
    public static string Remedy(string configurationKey) =>
        $"set it with the environment variable {EnvironmentVariable(configurationKey)}, the argument --{configurationKey}=<value> or `dotnet user-secrets set \"{configurationKey}\" <value>`";

    // A hyphen is no part of a variable's name in a shell, so the key with underscores counts too.
    private static string? Configured(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : configuration[key.Replace('-', '_')];

    private static string EnvironmentVariable(string configurationKey) =>
        configurationKey.Replace(":", "__", StringComparison.Ordinal).Replace('-', '_');
}

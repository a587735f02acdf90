using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Aspire.Hosting.UserSecrets;

/// <summary>Finds the user secrets of an AppHost: <c>ASPIRE_USER_SECRETS_ID</c>, else <c>UserSecretsId</c> of its project.</summary>
internal static class UserSecretsOfAppHost
{
    private const string IdKey = "ASPIRE_USER_SECRETS_ID";

    public static IUserSecretsManager Find(Assembly? assembly, IConfiguration configuration) =>
        (configuration[IdKey] ?? IdOf(assembly)) is { Length: > 0 } id
            ? new UserSecretsFile(PathHelper.GetSecretsPathFromSecretsId(id))
            : NoUserSecrets.Instance;

    /// <summary>
    /// The host reads the secrets of its own assembly in development; an ID that is configured takes their place.
    /// </summary>
    public static void AddConfigured(IConfigurationManager configuration, Assembly? assembly, bool isDevelopment)
    {
        if (!isDevelopment || configuration[IdKey] is not { Length: > 0 } id)
            return;
        var own = IdOf(assembly) is { } ownId ? Path.GetFullPath(PathHelper.GetSecretsPathFromSecretsId(ownId)) : null;
        foreach (var source in configuration.Sources.OfType<JsonConfigurationSource>().Where(s => PathOf(s) == own).ToArray())
            configuration.Sources.Remove(source);
        configuration.AddUserSecrets(id);
    }

    private static string? IdOf(Assembly? assembly) => assembly?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId;

    private static string? PathOf(JsonConfigurationSource source) =>
        source.Path is { } path ? source.FileProvider?.GetFileInfo(path).PhysicalPath ?? Path.GetFullPath(path) : string.Empty;
}

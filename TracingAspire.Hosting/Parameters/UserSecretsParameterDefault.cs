using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Parameters;

/// <summary>A default that is the same at the next start: kept in the user secrets of the AppHost, where it has them.</summary>
internal sealed class UserSecretsParameterDefault(string parameterName, ParameterDefault inner, IUserSecretsManager userSecrets) : ParameterDefault
{
    internal ParameterDefault Inner { get; } = inner;

    public override void WriteToManifest(ManifestPublishingContext context) => Inner.WriteToManifest(context);

    public override string GetDefaultValue()
    {
        var value = Inner.GetDefaultValue();
        userSecrets.TrySetSecret($"Parameters:{parameterName}", value);
        return value;
    }
}

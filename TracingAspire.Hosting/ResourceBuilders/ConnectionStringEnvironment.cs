namespace Aspire.Hosting;

/// <summary>The variables that carry the connection string of another resource and its parts.</summary>
internal static class ConnectionStringEnvironment
{
    public static void Add(EnvironmentCallbackContext context, IResourceWithConnectionString source, string connectionName, bool optional)
    {
        var flags = ReferenceEnvironment.FlagsOf(context.Resource);
        if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionString))
            context.EnvironmentVariables[source.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName}"] = new ConnectionStringReference(source, optional);
        if (!flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionProperties))
            return;

        var prefix = connectionName.Length == 0 ? string.Empty : $"{ReferenceEnvironment.Encode(connectionName).ToUpperInvariant()}_";
        var own = source.GetConnectionProperties();
        var added = source.Annotations.Snapshot().OfType<ConnectionPropertyAnnotation>().Select(p => KeyValuePair.Create(p.Name, p.Value));
        foreach (var (name, value) in own.Concat(added))
            context.EnvironmentVariables[prefix + name.ToUpperInvariant()] = value;
    }
}

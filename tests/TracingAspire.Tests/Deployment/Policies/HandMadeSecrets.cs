using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>The Secrets that are made by hand because they must not be in git: those of <c>deploy/secrets.yaml</c>.</summary>
internal static class HandMadeSecrets
{
    private static readonly Lazy<Dictionary<(string, string), HashSet<string>>> Documented = new(Read);

    public static bool Contains(string space, string name) => Documented.Value.ContainsKey((space, name));

    /// <summary>The keys a Secret is documented with; none where it is not documented.</summary>
    public static IReadOnlySet<string> Keys(string space, string name) =>
        Documented.Value.GetValueOrDefault((space, name)) ?? [];

    private static Dictionary<(string, string), HashSet<string>> Read() =>
        YamlObjects.Documents(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "secrets.yaml"))).Single().Items("secrets").ToDictionary(
            secret => (secret.Text("namespace")!, secret.Text("name")!),
            secret => secret.Texts("keys").ToHashSet(StringComparer.Ordinal));
}

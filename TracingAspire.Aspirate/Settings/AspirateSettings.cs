using System.Collections.Immutable;
using TracingAspire.Aspirate.Json;

namespace TracingAspire.Aspirate.Settings;

/// <summary>The settings file, checked; what it leaves open is open here, too.</summary>
internal sealed class AspirateSettings(JsonObjectTree tree)
{
    /// <summary>Without a file.</summary>
    public static AspirateSettings None { get; } = new(new([], 0));

    public string? Namespace => tree.Text("namespace");

    public string? ImagePullPolicy => tree.Text("imagePullPolicy");

    public string? DashboardImage => tree.Text("dashboardImage");

    public string? Registry => Container?.Text("registry");

    public string? RepositoryPrefix => Container?.Text("repositoryPrefix");

    public string? Builder => Container?.Text("builder");

    public string? BuildContext => Container?.Text("context");

    public ImmutableArray<string> Tags => Container?.Texts("tags") ?? [];

    public ImmutableArray<string> BuildArgs => Container?.Texts("buildArgs") ?? [];

    public ImmutableArray<KeyValuePair<string, string>> Parameters => tree.TextMap("parameters");

    public JsonObjectTree? ExternalSecrets => tree.Object("externalSecrets");

    /// <summary>The resources it has settings for.</summary>
    public IEnumerable<string> Resources => tree.Object("resources")?.Members.Select(member => member.Name) ?? [];

    /// <summary>What is set for this resource alone, without the layers below.</summary>
    public WorkloadSettings OnlyFor(string resource) => new(tree.Object("resources")?.Object(resource) ?? new([], 0));

    private JsonObjectTree? Container => tree.Object("containerSettings");

    /// <summary>What holds for a resource: <c>defaults</c>, then <c>projects</c> or <c>containers</c>, then its own.</summary>
    public WorkloadSettings For(string resource, bool isProject)
    {
        var merged = new JsonObjectTree([], 0);
        JsonObjectTree?[] layers =
        [
            tree.Object("defaults"), tree.Object(isProject ? "projects" : "containers"), tree.Object("resources")?.Object(resource),
        ];
        foreach (var layer in layers.OfType<JsonObjectTree>())
            merged = JsonMerge.Merge(merged, layer);
        return new(merged);
    }
}

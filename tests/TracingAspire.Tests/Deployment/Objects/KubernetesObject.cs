using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>An object as the API server would get it.</summary>
/// <param name="Json">All of it.</param>
/// <param name="MadeBy">The object an operator makes it from; null for one that is rendered.</param>
internal sealed record KubernetesObject(JsonObject Json, KubernetesObject? MadeBy = null)
{
    public string ApiVersion => Json.Text("apiVersion") ?? "";

    public string Kind => Json.Text("kind") ?? "";

    public string Name => Json.Text("metadata.name") ?? "";

    /// <summary>The namespace; empty for what is in none.</summary>
    public string Namespace => Json.Text("metadata.namespace") ?? "";

    /// <summary>What one object of the cluster is told from another by.</summary>
    public string Identity => $"{ApiGroup} {Kind} {Namespace}/{Name}";

    public IReadOnlyDictionary<string, string> Labels => Json.Map("metadata.labels");

    public IReadOnlyDictionary<string, string> Annotations => Json.Map("metadata.annotations");

    private string ApiGroup => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    public override string ToString() =>
        $"{Kind} {(Namespace.Length == 0 ? Name : $"{Namespace}/{Name}")}{(MadeBy is null ? "" : $" (made from {MadeBy})")}";
}

using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Rendering;

/// <summary>The base or an overlay in the form a cluster gets it.</summary>
internal sealed class RenderedFolder(string name, string yaml)
{
    private readonly Lazy<ClusterState> _cluster = new(() => new(YamlObjects.Parse(yaml)));

    public string Name => name;

    public string Yaml => yaml;

    public ClusterState Cluster => _cluster.Value;
}

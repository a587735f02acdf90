using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>An Aspire manifest, read and checked; nothing in it is resolved yet.</summary>
/// <param name="Path">The file.</param>
/// <param name="Resources">By name, sorted: their order in the file means nothing.</param>
internal sealed record ManifestDocument(string Path, ImmutableArray<ManifestResource> Resources)
{
    private readonly FrozenDictionary<string, ManifestResource> _byName = Resources.ToFrozenDictionary(resource => resource.Name);

    private readonly FrozenDictionary<string, DaprResource> _sidecars = Resources.OfType<DaprResource>()
        .DistinctBy(sidecar => sidecar.Application).ToFrozenDictionary(sidecar => sidecar.Application);

    /// <summary>The folder its relative paths start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The Dapr sidecar of an application.</summary>
    public DaprResource? Sidecar(string application) => _sidecars.GetValueOrDefault(application);

    public ManifestResource? Find(string name) => _byName.GetValueOrDefault(name);
}

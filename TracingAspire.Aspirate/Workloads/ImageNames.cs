using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Names the images of projects and Dockerfiles: <c>registry/prefix/resource:tag</c>.</summary>
internal sealed partial class ImageNames(BuildOptions options, AspirateSettings settings)
{
    private const string FallbackTag = "latest";

    public string? Registry { get; } = (options.Registry ?? settings.Registry)?.TrimEnd('/');

    public ImmutableArray<string> Tags { get; } =
        (options.Tags.IsEmpty ? settings.Tags : options.Tags) is { IsEmpty: false } tags ? tags : [FallbackTag];

    /// <summary>Whether no tag was chosen.</summary>
    public bool IsFallbackTag => options.Tags.IsEmpty && settings.Tags.IsEmpty;

    /// <summary>The image's name without registry and tag.</summary>
    public string Repository(string resource) =>
        ((options.RepositoryPrefix ?? settings.RepositoryPrefix)?.Trim('/') is { Length: > 0 } prefix ? $"{prefix}/{resource}" : resource).ToLowerInvariant();

    /// <summary>The image the manifests name.</summary>
    public string Of(WorkloadResource resource) =>
        settings.For(resource.Name, resource.IsProject).Image ?? resource.Image ?? Built(resource.Name, Tags[0]);

    /// <summary>Whether it is the name of an image: a registry, a path in lower case, a tag, a digest.</summary>
    public static bool IsImage(string name) => Image().IsMatch(name);

    [GeneratedRegex(
        "^([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]+)?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@[a-z0-9]+:[0-9a-f]+)?\\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Image();

    /// <summary>The image a build makes.</summary>
    public string Built(string resource, string tag) =>
        Registry is { Length: > 0 } registry ? $"{registry.ToLowerInvariant()}/{Repository(resource)}:{tag}" : $"{Repository(resource)}:{tag}";
}

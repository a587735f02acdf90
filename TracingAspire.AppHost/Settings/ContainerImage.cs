namespace TracingAspire.AppHost.Settings;

/// <summary>A container image by name and tag, e.g. <c>jaegertracing/jaeger:2.21.0</c>.</summary>
/// <param name="Registry">The registry's host; null is the container runtime's default (Docker Hub).</param>
/// <param name="Repository">The name within the registry.</param>
/// <param name="Tag">The version.</param>
public sealed record ContainerImage(string? Registry, string Repository, string Tag)
{
    /// <summary>The name with its registry, without the tag.</summary>
    public string Name => Registry is null ? Repository : $"{Registry}/{Repository}";

    /// <summary>
    /// Reads <c>[registry/]name[:tag]</c>. As everywhere, the part before the first slash is a registry where it has a
    /// dot or a port or is <c>localhost</c>; without a tag it is <c>latest</c>.
    /// </summary>
    /// <param name="text">What the setting holds.</param>
    /// <returns>The image, or null where <paramref name="text"/> is none or names a digest.</returns>
    public static ContainerImage? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        var hasTag = colon > text.LastIndexOf('/');
        var name = hasTag ? text[..colon] : text;
        var tag = hasTag ? text[(colon + 1)..] : "latest";
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var registry = slash > 0 && IsRegistry(name[..slash]) ? name[..slash] : null;
        var repository = registry is null ? name : name[(slash + 1)..];
        return repository.Split('/').Any(part => part.Length == 0) || repository.Any(char.IsUpper) || tag.Length == 0
            ? null
            : new(registry, repository, tag);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}:{Tag}";

    private static bool IsRegistry(string first) =>
        first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
}

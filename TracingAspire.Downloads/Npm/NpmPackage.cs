namespace TracingAspire.Downloads.Npm;

/// <summary>A package version to be had with <c>npm pack</c>.</summary>
/// <param name="Name">The name with its scope.</param>
/// <param name="Version">The exact version.</param>
/// <param name="Integrity">The pinned <c>sha512-…</c> of the tarball; null takes the registry's own word.</param>
/// <param name="Size">Bytes of the tarball, for progress; approximate where <paramref name="Integrity"/> is null.</param>
internal sealed record NpmPackage(string Name, string Version, string? Integrity, long Size)
{
    public string Spec => $"{Name}@{Version}";

    public override string ToString() => Integrity is null ? Spec : $"{Spec} {Integrity}";
}

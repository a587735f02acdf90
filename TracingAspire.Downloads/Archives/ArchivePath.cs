namespace TracingAspire.Downloads.Archives;

/// <summary>Turns names found in archives into paths that cannot leave the folder they are extracted to.</summary>
internal static class ArchivePath
{
    /// <summary>The path of an entry under the folder.</summary>
    /// <exception cref="InvalidDataException">The name leads out of the folder.</exception>
    public static string Resolve(string root, string name)
    {
        var segments = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".").ToArray();
        if (name.StartsWith('/') || segments.Length == 0 || segments.Any(IsUnsafe))
            throw new InvalidDataException($"the archive entry '{name}' leads out of its folder");

        var path = root;
        foreach (var segment in segments)
        {
            // A link extracted earlier must not become the road to somewhere else.
            if (path != root && new DirectoryInfo(path).LinkTarget is not null)
                throw new InvalidDataException($"the archive entry '{name}' would be written through a link");
            path = Path.Combine(path, segment);
        }

        return path;
    }

    /// <summary>Refuses a link that points out of the folder.</summary>
    /// <exception cref="InvalidDataException">The link leads out of the folder.</exception>
    public static void RequireInside(string root, string link, string target)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, target));
        var inside = full.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (Path.IsPathRooted(target) || !inside)
            throw new InvalidDataException($"the archive's link to '{target}' leads out of its folder");
    }

    private static bool IsUnsafe(string segment) =>
        segment == ".." || segment.Contains('\\') || segment.Contains('\0')
        || (OperatingSystem.IsWindows() && segment.Contains(':'));
}

namespace OtelCollector.Core.Exporter.File;

/// <summary>The path of a group; values from telemetry must not lead out of the configured directory.</summary>
internal static class GroupPath
{
    /// <summary>The path with the value in the star's place.</summary>
    public static string Of(string pattern, string value)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        var (prefix, suffix) = (Clean(pattern[..star]), pattern[(star + 1)..]);
        if (value.StartsWith("./", StringComparison.Ordinal))
            value = value[1..];
        else if (value.StartsWith("../", StringComparison.Ordinal))
            value = value[2..];
        var path = Normalize(prefix + value + suffix);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            ? path
            : Normalize(prefix + "/" + Normalize("/" + value + suffix));
    }

    private static string Clean(string prefix)
    {
        var clean = Normalize(prefix);
        return prefix.EndsWith('/') && !clean.EndsWith('/') ? clean + "/" : clean;
    }

    // Resolves dots without asking the file system; a leading ".." of a rooted path is nothing.
    private static string Normalize(string path)
    {
        var isRooted = path.StartsWith('/');
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "." || (part == ".." && isRooted && parts.Count == 0))
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }

        var joined = string.Join('/', parts);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }
}

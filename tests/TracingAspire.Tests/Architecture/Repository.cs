namespace TracingAspire.Tests.Architecture;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotSources = ["bin", "obj", "node_modules", "wwwroot", ".git", "TestResults", "artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files below <paramref name="directory"/> with one of the endings, build output and packages left out.</summary>
    public static IEnumerable<string> Files(string directory, params string[] endings)
    {
        foreach (var file in Directory.EnumerateFiles(directory))
        {
            if (endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            {
                yield return file;
            }
        }

        foreach (var child in Directory.EnumerateDirectories(directory))
        {
            if (!NotSources.Contains(Path.GetFileName(child), StringComparer.Ordinal))
            {
                foreach (var file in Files(child, endings))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>The path of <paramref name="file"/> from the root, with forward slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "TracingAspire.sln")))
            {
                return directory;
            }
        }

        throw new InvalidOperationException($"No TracingAspire.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}

namespace TracingAspire.Aspirate.Manifest;

/// <summary>The sources an AppHost and its manifest belong to.</summary>
internal static class SourceTree
{
    /// <summary>The nearest folder from <paramref name="folder"/> upwards with a repository or a solution, else the folder itself.</summary>
    public static string Root(string folder)
    {
        var start = new DirectoryInfo(folder);
        for (var above = start; above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Combine(above.FullName, ".git")) || above.EnumerateFiles("*.sln*").Any())
                return above.FullName;
        }

        return start.FullName;
    }
}

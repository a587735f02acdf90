namespace OtelCollector.Tests.Processes;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "TracingAspire.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException($"no TracingAspire.sln above {AppContext.BaseDirectory}");
        return directory.FullName;
    }
}

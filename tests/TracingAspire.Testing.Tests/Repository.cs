namespace TracingAspire.Testing.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "TracingAspire.sln")))
                return directory;
        }

        throw new InvalidOperationException($"No TracingAspire.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}

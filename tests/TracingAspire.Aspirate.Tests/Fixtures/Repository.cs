namespace TracingAspire.Aspirate.Tests.Fixtures;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("TracingAspire.sln is in no folder above the tests."),
        _ when File.Exists(Path.Combine(folder.FullName, "TracingAspire.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}

using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Generation;

/// <summary>Where the build put another project of the solution.</summary>
internal static class BuiltProject
{
    // Tests are built as what they test is: .../bin/Debug/net10.0.
    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    /// <summary>Its assembly, which has the name of the project unless it says otherwise.</summary>
    public static string PathOf(string project, string? assembly = null)
    {
        var path = Path.Combine(Repository.Root, project, "bin", Configuration, "net10.0", $"{assembly ?? project}.dll");
        File.Exists(path).ShouldBeTrue($"{path} is not there: build the solution first.");
        return path;
    }
}

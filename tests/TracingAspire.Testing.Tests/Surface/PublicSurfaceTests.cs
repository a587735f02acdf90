using TracingAspire.Hosting.Tests.Surface;

namespace TracingAspire.Testing.Tests.Surface;

/// <summary>What others compile against changes on purpose only: <c>UPDATE_SNAPSHOTS=1</c> writes <c>PublicSurface.txt</c> anew.</summary>
public class PublicSurfaceTests
{
    private static string File => Path.Combine(Repository.Root, "tests", "TracingAspire.Testing.Tests", "Surface", "PublicSurface.txt");

    [Fact]
    public void PublicMembers_OfTheLibrary_AreThoseWrittenDown()
    {
        var lines = SurfaceReader.Read(typeof(TraceStore).Assembly, "TracingAspire.Testing").Where(line => !line.Contains("<G>$", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        if (Environment.GetEnvironmentVariable(SnapshotAssertions.UpdateVariable) is { Length: > 0 })
            System.IO.File.WriteAllLines(File, lines);

        lines.ShouldBe(System.IO.File.ReadAllLines(File));
    }

    [Fact]
    public void PublicTypes_OfTheLibrary_AreInOneNamespace() =>
        typeof(TraceStore).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct().ShouldBe(["TracingAspire.Testing"]);
}

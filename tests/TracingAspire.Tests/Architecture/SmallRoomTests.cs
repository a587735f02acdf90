namespace TracingAspire.Tests.Architecture;

/// <summary>A file does one thing; none is above 400 lines.</summary>
public class SmallRoomTests
{
    private const int MostLines = 400;

    private static readonly string[] Sources = [".cs", ".ts", ".vue", ".proto", ".sh"];

    [Fact]
    public void Files_EverySource_HasAtMost400Lines()
    {
        var files = Repository.Files(Repository.Root, Sources).ToList();
        files.Count.ShouldBeGreaterThan(100);
        files.Select(file => (Path: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Files_EverySource_HasNoUnfinishedMark()
    {
        // Split, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];
        var found = Repository.Files(Repository.Root, Sources)
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Path: Repository.Relative(file), Number: index + 1, Line: line)))
            .Where(line => marks.Any(mark => line.Line.Contains(mark, StringComparison.Ordinal)));
        found.ShouldBeEmpty();
    }
}

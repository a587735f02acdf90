using System.Reflection;
using Aspire.Hosting;

namespace TracingAspire.Hosting.Tests.Surface;

/// <summary>
/// What compiles against the Local engine compiles against Aspire.Hosting: every public member of ours is a line of
/// the lists in <c>Surface/Aspire</c>, which hold the members of the Aspire assemblies that this engine mirrors.
/// </summary>
public class PublicSurfaceTests
{
    private static readonly Assembly Engine = typeof(DistributedApplication).Assembly;

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "TracingAspire.Hosting.Tests", "Surface");

    [Fact]
    public void PublicMembers_OfThisEngine_AreMembersOfAspire()
    {
        var aspire = Directory.EnumerateFiles(Path.Combine(Folder, "Aspire"), "*.txt").SelectMany(File.ReadLines).ToHashSet(StringComparer.Ordinal);
        var reasons = ReadExceptions();

        var unknown = SurfaceReader.Read(Engine).Where(line => !aspire.Contains(line) && !reasons.ContainsKey(line)).ToList();

        unknown.ShouldBeEmpty(Describe(unknown, aspire));
    }

    [Fact]
    public void Lists_OfMirroredMembers_HoldNoneThatIsNotOurs()
    {
        var ours = SurfaceReader.Read(Engine);

        var unused = Directory.EnumerateFiles(Path.Combine(Folder, "Aspire"), "*.txt").SelectMany(File.ReadLines)
            .Concat(ReadExceptions().Keys).Where(line => !ours.Contains(line)).ToList();

        unused.ShouldBeEmpty("These lines are no members of this engine (any more): remove them, or give the engine its member back.");
    }

    [Fact]
    public void Exceptions_FromAspire_EachHaveAReason() => ReadExceptions().Values.ShouldAllBe(reason => reason.Length > 10);

    /// <summary>Run with <c>-explicit only</c> after adding API: writes the surface of this engine, to compare by hand.</summary>
    [Fact(Explicit = true)]
    public void WriteSurface_OfThisEngine()
    {
        var file = Path.Combine(Repository.Root, "artifacts", "surface.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, SurfaceReader.Read(Engine));
        TestContext.Current.SendDiagnosticMessage(file);
    }

    private static Dictionary<string, string> ReadExceptions() =>
        File.ReadLines(Path.Combine(Folder, "Exceptions.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" -- ", 2))
            .ToDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "", StringComparer.Ordinal);

    /// <summary>Each line that is not Aspire's, with those of the same member that are.</summary>
    private static string Describe(List<string> unknown, HashSet<string> aspire) =>
        "Public here, but not in the list of Aspire's members. Match Aspire's signature, make it internal, or add the line to "
        + "Surface/Aspire if Aspire has exactly this member:\n"
        + string.Join('\n', unknown.Select(line => $"- {line}{string.Concat(Similar(line, aspire).Select(other => $"\n    Aspire: {other}"))}"));

    private static IEnumerable<string> Similar(string line, HashSet<string> aspire)
    {
        var key = Key(line);
        return aspire.Where(other => Key(other) == key).Order(StringComparer.Ordinal);
    }

    /// <summary>Type and member name: what stays when a signature changes.</summary>
    private static (string Owner, string Member) Key(string line)
    {
        var owner = line.Split(' ')[0];
        var declaration = line[owner.Length..].Split('(', '{', '=', '[')[0].TrimEnd();
        return (owner, declaration.Split('<')[0].Split(' ')[^1] is { Length: > 0 } name ? name : declaration);
    }
}

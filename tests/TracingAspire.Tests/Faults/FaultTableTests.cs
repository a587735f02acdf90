using System.Text.RegularExpressions;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Faults;

/// <summary>The table of faults in docs/faults.md and the tests tell of the same faults.</summary>
public partial class FaultTableTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "faults.md");

    [Fact]
    public void Row_AnyFault_IsLinkedToATestThatExists()
    {
        var rows = Rows();

        rows.Count.ShouldBeGreaterThan(5);
        rows.Where(row => !TestLink().IsMatch(row)).ShouldBeEmpty("rows without a test");
        foreach (Match link in rows.SelectMany(row => TestLink().Matches(row)))
        {
            var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Page)!, link.Groups["file"].Value));
            File.Exists(file).ShouldBeTrue(link.Value);
            File.ReadAllText(file).ShouldContain($" {link.Groups["method"].Value}(", customMessage: link.Value);
        }
    }

    [Fact]
    public void Test_AnyFault_IsNamedInTheTable()
    {
        var named = Rows().SelectMany(row => TestLink().Matches(row)).Select(link => link.Groups["method"].Value).ToHashSet(StringComparer.Ordinal);

        var tests = typeof(FaultCollection).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(CollectionAttribute), inherit: false).OfType<CollectionAttribute>().Any(collection => collection.Name == FaultCollection.Name))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: false).Length > 0)
            .Select(method => method.Name)
            .ToList();

        tests.ShouldNotBeEmpty();
        tests.Where(test => !named.Contains(test)).ShouldBeEmpty("tests that no row names");
    }

    private static List<string> Rows() =>
        [.. File.ReadLines(Page).Where(line => line.StartsWith('|')).Skip(2)];

    [GeneratedRegex(@"\[(?<method>\w+)\]\((?<file>\.\./tests/[^)]+\.cs)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestLink();
}

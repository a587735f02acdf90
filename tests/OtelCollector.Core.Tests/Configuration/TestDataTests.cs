using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Configuration;

/// <summary>
/// The files below TestData: what the command <c>validate</c> says about each <c>bad-*.yaml</c> stands in the
/// <c>.txt</c> beside it, without the advice at its end; each <c>good-*.yaml</c> is accepted.
/// </summary>
public sealed class TestDataTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData");
    private static readonly BuildInfo Build = new("otelcol", "test", "0.0.0");

    public static TheoryData<string> Bad => Files("bad-*.yaml");

    public static TheoryData<string> Good => Files("good-*.yaml");

    [Theory]
    [MemberData(nameof(Bad))]
    public void Validate_BadFile_SaysWhatIsExpected(string file)
    {
        var expected = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".txt"))).TrimEnd();
        var error = "Error: " + Should.Throw<Exception>(() => Check(file)).Message;
        var advice = error.IndexOf("\n\nWhat to do:\n", StringComparison.Ordinal);
        (advice < 0 || expected.Contains("\n\nWhat to do:\n", StringComparison.Ordinal) ? error : error[..advice]).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Validate_GoodFile_IsAccepted(string file) => Should.NotThrow(() => Check(file));

    private static void Check(string file)
    {
        try
        {
            ConfigCheck.Run(["file:" + Path.Combine(Folder, file)], AllFactories.Create(), Build);
        }
        catch (Exception e) when (e is not (ConfigException or ComponentException))
        {
            throw new InvalidOperationException($"{file}: {e}", e);
        }
    }

    private static TheoryData<string> Files(string pattern) =>
        [.. Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];
}

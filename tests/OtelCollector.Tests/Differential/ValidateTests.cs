using System.Diagnostics;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Differential;

/// <summary>
/// The command <c>validate</c> of ours and of the original, which the environment variable OTELCOL names, on the same
/// files: the same exit code and the same text, but for the advice ours adds.
/// </summary>
public sealed class ValidateTests
{
    private const string UnknownKeys = "has invalid keys: ";

    private const string Advice = "\n\nWhat to do:\n";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Validate_TestData_IsAnsweredAsByTheOriginal()
    {
        var original = Original.Path;
        var folder = Path.Combine(Repository.Root, "tests", "OtelCollector.Core.Tests", "TestData");
        var differences = new List<string>();
        var compared = 0;
        foreach (var file in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var theirs = await RunAsync(new ProcessStartInfo(original), file);

            // The original may be built without a component; then it has nothing to say about the file.
            if (theirs.Error.Contains("unknown type:", StringComparison.Ordinal) || KnownDifferences.Validate.Keys.Any(d => file.EndsWith(d, StringComparison.Ordinal)))
                continue;
            var ours = await RunAsync(CollectorProcess.StartInfo(), file);

            // A component of another version has other settings.
            if (theirs.Error.Contains(UnknownKeys, StringComparison.Ordinal) != ours.Error.Contains(UnknownKeys, StringComparison.Ordinal))
                continue;
            compared++;
            var text = ours.Error.Split(Advice)[0].Trim();
            if (ours.Code != theirs.Code || text != theirs.Error.Trim())
                differences.Add($"{Path.GetRelativePath(folder, file)}: {ours.Code} {text}\n--- original: {theirs.Code} {theirs.Error.Trim()}");
        }

        compared.ShouldBeGreaterThan(50);
        differences.ShouldBeEmpty();
    }

    private static async Task<(int Code, string Error)> RunAsync(ProcessStartInfo start, string file)
    {
        start.UseShellExecute = false;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        foreach (var arg in (string[])["validate", $"--config=file:{file}"])
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, error);
    }
}

using System.Runtime.CompilerServices;

namespace TracingAspire.Testing;

/// <summary>Traces as texts that a person approves once.</summary>
public static class SnapshotAssertions
{
    /// <summary>Set it to anything to have the approved files written anew.</summary>
    public const string UpdateVariable = "UPDATE_SNAPSHOTS";

    private static bool Updates => Environment.GetEnvironmentVariable(UpdateVariable) is { Length: > 0 };

    /// <summary>
    /// The trace without IDs, times and what else changes from run to run, a line a span, an attribute, an event and a
    /// link. Spans that did the same give the same text, in whatever order they came.
    /// </summary>
    /// <param name="trace">The trace.</param>
    /// <param name="options">What to leave out; null for the defaults.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string ToSnapshot(this Trace trace, TraceSnapshotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return TraceSnapshot.Of(trace, options ?? new TraceSnapshotOptions());
    }

    /// <summary>
    /// The trace's snapshot is the approved file <c>Snapshots/TestFile.TestMethod.txt</c> beside the test's source. Run the
    /// tests with <c>UPDATE_SNAPSHOTS=1</c> to write it, read it, and commit it.
    /// </summary>
    /// <param name="trace">The trace.</param>
    /// <param name="name">The file's name without its ending; null for that of the test.</param>
    /// <param name="options">What to leave out, and the folder; null for the defaults.</param>
    /// <param name="source">The test's file; the compiler gives it.</param>
    /// <param name="member">The test's method; the compiler gives it.</param>
    /// <exception cref="TraceAssertionException">It is not: the lines that differ are in the message; or there is no file.</exception>
    /// <exception cref="DirectoryNotFoundException">The test's source is not on this machine: set the folder.</exception>
    public static void ShouldMatchSnapshot(
        this Trace trace,
        string? name = null,
        TraceSnapshotOptions? options = null,
        [CallerFilePath] string source = "",
        [CallerMemberName] string member = "")
    {
        var snapshot = trace.ToSnapshot(options);
        var file = Path.Combine(FolderOf(source, options), $"{name ?? $"{Path.GetFileNameWithoutExtension(source)}.{member}"}.txt");
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, snapshot);
            return;
        }

        var remedy = $"If that is wanted, run the test with {UpdateVariable}=1 and read the change of the file.";
        if (!File.Exists(file))
            throw TraceAssertionException.Of(trace, $"There is no approved snapshot {file}. {remedy}\n\n{snapshot}");
        var approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (approved != snapshot)
            throw TraceAssertionException.Of(trace, $"The trace is not the approved snapshot {file}. {remedy}\n\n{SnapshotDifference.Between(approved, snapshot)}");
    }

    private static string FolderOf(string source, TraceSnapshotOptions? options)
    {
        if (options?.Folder is { } folder)
            return folder;
        var beside = Path.GetDirectoryName(source);
        return Directory.Exists(beside)
            ? Path.Combine(beside, "Snapshots")
            : throw new DirectoryNotFoundException(
                $"The folder '{beside}', where the test was compiled, is not on this machine: set {nameof(TraceSnapshotOptions)}.{nameof(TraceSnapshotOptions.Folder)}.");
    }
}

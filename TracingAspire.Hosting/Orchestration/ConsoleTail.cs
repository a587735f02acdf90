namespace Aspire.Hosting.Orchestration;

/// <summary>What a process wrote last.</summary>
internal static class ConsoleTail
{
    private const int Count = 5;

    // Lines of the engine itself, which says what it has to say elsewhere.
    private const string OwnLine = "[sys] ";

    /// <summary>The last line on standard error.</summary>
    public static string? LastError(ResourceLog log) => Texts(log, l => l.IsErrorMessage).LastOrDefault()?.Trim();

    public static IReadOnlyList<string> Last(ResourceLog log) => [.. Texts(log, _ => true).TakeLast(Count)];

    private static IEnumerable<string> Texts(ResourceLog log, Func<LogLine, bool> isWanted) => log.Lines
        .Where(isWanted)
        .Select(l => ConsoleLine.WithoutTime(l.Content).TrimEnd())
        .Where(l => l.Length > 0 && !l.StartsWith(OwnLine, StringComparison.Ordinal));
}

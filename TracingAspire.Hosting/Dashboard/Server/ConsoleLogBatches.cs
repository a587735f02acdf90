using Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Cuts log lines into messages that fit gRPC's limit.</summary>
internal static class ConsoleLogBatches
{
    /// <summary>A gRPC client refuses more than 4 MiB; a UTF-16 unit is at most 3 bytes of UTF-8.</summary>
    public const int MaximumCharacters = 1024 * 1024;

    public static IEnumerable<WatchResourceConsoleLogsUpdate> Split(IReadOnlyList<LogLine> lines)
    {
        var update = new WatchResourceConsoleLogsUpdate();
        var characters = 0;
        foreach (var line in lines)
        {
            var text = Truncate(line.Content);
            if (characters + text.Length > MaximumCharacters && update.LogLines.Count > 0)
            {
                yield return update;
                update = new WatchResourceConsoleLogsUpdate();
                characters = 0;
            }

            characters += text.Length;
            update.LogLines.Add(
                new ConsoleLogLine { Text = text, LineNumber = line.LineNumber, IsStdErr = line.IsErrorMessage });
        }

        if (update.LogLines.Count > 0)
            yield return update;
    }

    private static string Truncate(string text)
    {
        if (text.Length <= MaximumCharacters)
            return text;
        // Half a surrogate pair is not valid UTF-8.
        var length = char.IsHighSurrogate(text[MaximumCharacters - 1]) ? MaximumCharacters - 1 : MaximumCharacters;
        return text[..length];
    }
}

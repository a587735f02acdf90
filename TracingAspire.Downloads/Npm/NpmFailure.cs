using System.Text.Json;
using System.Text.RegularExpressions;
using TracingAspire.Downloads.Processes;

namespace TracingAspire.Downloads.Npm;

/// <summary>Finds in npm's output the line that says what went wrong.</summary>
internal static partial class NpmFailure
{
    public static string Explain(CommandResult result)
    {
        var line = FromJson(result.Output) ?? FromLog(result.Error) ?? result.LastLine;
        return Credentials().Replace(line, "${scheme}").TrimEnd('.');
    }

    private static string? FromJson(string output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error))
                return null;
            var code = error.TryGetProperty("code", out var c) ? c.GetString() : null;
            var summary = error.TryGetProperty("summary", out var s) ? FirstLine(s.GetString()) : null;
            return code is null ? summary : summary is null ? code : $"{code}: {summary}";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? FromLog(string log) => log.Split('\n')
        .Select(line => LogPrefix().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups["text"].Value.Trim())
        .LastOrDefault(text => text.Length > 0 && !text.Contains("complete log of this run", StringComparison.Ordinal));

    private static string? FirstLine(string? text) => text?.Split('\n')[0].Trim() is { Length: > 0 } line ? line : null;

    [GeneratedRegex(@"^npm (?:ERR!|error)\s?(?<text>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogPrefix();

    [GeneratedRegex(@"(?<scheme>https?://)[^/\s@]+@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Credentials();
}

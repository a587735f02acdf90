using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>What a page says a command prints: its lines, in their order. <c>…</c> stands for anything.</summary>
internal static class ExpectedOutput
{
    /// <summary>The first line that <paramref name="actual"/> does not have, or null.</summary>
    public static string? FirstMissing(IEnumerable<string> expected, string actual)
    {
        var lines = actual.ReplaceLineEndings("\n").Split('\n');
        var next = 0;
        foreach (var line in expected.Where(line => line.Trim() is not ("" or "…")))
        {
            var pattern = $"^{string.Join(".*", line.Trim().Split('…').Select(Regex.Escape))}$";
            var found = Array.FindIndex(lines, next, candidate => Regex.IsMatch(candidate.Trim(), pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));
            if (found < 0)
            {
                return line;
            }

            next = found + 1;
        }

        return null;
    }
}

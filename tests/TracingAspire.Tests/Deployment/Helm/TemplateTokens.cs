using System.Text.Json;
using System.Text.RegularExpressions;

namespace TracingAspire.Tests.Deployment.Helm;

/// <summary>The words of a template's action: names, strings, parentheses, pipes.</summary>
internal static partial class TemplateTokens
{
    public static Queue<string> Of(string action) => new(Words.Matches(action).Select(word => word.Value));

    /// <summary>The text of a string in quotes. What our templates write of Go's escapes is JSON's, too.</summary>
    public static string Unquote(string word) => JsonSerializer.Deserialize<string>(word)!;

    [GeneratedRegex("""\"([^"\\]|\\.)*\"|[()|]|[^\s()|]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words { get; }
}

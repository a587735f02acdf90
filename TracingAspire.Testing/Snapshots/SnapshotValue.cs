using System.Text.RegularExpressions;

namespace TracingAspire.Testing;

/// <summary>Values without what changes from run to run.</summary>
internal static partial class SnapshotValue
{
    private const int MatchTimeout = 1000;

    /// <summary>A value as it is written; <c>…</c> stands for what was scrubbed.</summary>
    public static string Of(string key, object value, TraceSnapshotOptions options)
    {
        if (options.Scrub.Any(pattern => Wildcard.Matches(pattern, key)))
            return "…";
        var text = AttributeText.Of(value);
        return value is long or double or bool ? text : Scrub(options.Replace?.Invoke(text) ?? text);
    }

    /// <summary>The same for a name or a message.</summary>
    public static string Scrub(string text) =>
        Ids().Replace(Times().Replace(Ports().Replace(Guids().Replace(text, "{guid}"), "${host}:{port}"), "{time}"), "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Guids();

    [GeneratedRegex(@"\b(?<host>localhost|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1?\]):\d{2,5}\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Ports();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b([0-9a-f]{32}|[0-9a-f]{16})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Ids();
}

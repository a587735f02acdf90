using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Nothing is left that should have been replaced, in values as in names of fields.</summary>
internal sealed partial class Placeholders : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        from candidate in cluster.Rendered
        from text in candidate.Json.AllTexts()
        from placeholder in Patterns.SelectMany(pattern => pattern.Matches(text.Text))
        select $"{candidate}: {text.Path} still holds {placeholder.Value}.";

    private static Regex[] Patterns => [Manifest, Shell, Word, Angle];

    // {task-service.bindings.http.url}, also doubled as in templates.
    [GeneratedRegex(@"\{\{?\s*[\w.-]*[a-zA-Z_][\w.-]*\s*\}?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Manifest { get; }

    // ${NAME}, but not the Collector's own ${env:NAME}, nor what it escapes.
    [GeneratedRegex(@"(?<!\$)\$\{(?!env:)[^}]*\}|\$\([A-Z_]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shell { get; }

    [GeneratedRegex(@"\b(CHANGE_?ME|REPLACE_?ME|PLACEHOLDER|YOUR_[A-Z_]+|UNSET)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"<[a-zA-Z][\w .-]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Angle { get; }
}

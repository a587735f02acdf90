using System.Globalization;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>The older form of log filters.</summary>
internal static class LogProperties
{
    private static readonly string[] Levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

    /// <summary>Reads <c>include</c> or <c>exclude</c>; null where it is not there or says nothing.</summary>
    /// <param name="parent">The section of the logs.</param>
    /// <param name="key">Which of both.</param>
    /// <param name="errors">Takes what is well-formed but wrong.</param>
    public static MatchProperties? Read(ConfigSection parent, string key, List<string> errors)
    {
        if (parent.Section(key, "filterprocessor.LogMatchProperties") is not { } section)
            return null;
        var properties = new MatchProperties
        {
            Rules = MatchProperties.ReadRules(section),
            Resources = MatchProperties.ReadAttributes(section, "resource_attributes"),
            Attributes = MatchProperties.ReadAttributes(section, "record_attributes"),
            LogSeverityTexts = section.TextList("severity_texts", []),
            LogBodies = section.TextList("bodies", []),
            LogSeverity = ReadSeverity(section, errors),
        };
        var isEmpty = properties is { Resources.Count: 0, Attributes.Count: 0, LogSeverityTexts.Count: 0, LogBodies.Count: 0, LogSeverity: null };
        return isEmpty ? null : properties;
    }

    private static SeverityProperty? ReadSeverity(ConfigSection section, List<string> errors)
    {
        if (section.Section("severity_number", "filterprocessor.LogSeverityNumberMatchProperties") is not { } severity)
            return null;
        var text = severity.Text("min", string.Empty);
        var min = Number(text.ToUpperInvariant());
        if (min is null && text.Length > 0)
            errors.Add($"'{text}' is not a valid severity: not a valid severity");
        return new SeverityProperty(min ?? 0, severity.Boolean("match_undefined", false));
    }

    // A number from 1 to 24, or a level such as WARN or WARN3.
    private static long? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 24 ? number : null;
        for (var level = 0; level < Levels.Length; level++)
        {
            if (text == Levels[level])
                return level * 4 + 1;
            if (text.Length == Levels[level].Length + 1 && text.StartsWith(Levels[level], StringComparison.Ordinal) && text[^1] is >= '2' and <= '4')
                return level * 4 + text[^1] - '0';
        }

        return null;
    }
}

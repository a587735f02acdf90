using System.Diagnostics;

namespace TaskService.Tests.Telemetry;

internal static class SpanText
{
    public static object? Tag(this Activity span, string name) => span.GetTagItem(name);

    /// <summary>Everything a reader of the span could see.</summary>
    public static string AllText(this Activity span) => string.Join('\n',
    [
        span.DisplayName,
        span.StatusDescription,
        .. span.TagObjects.Select(Text),
        .. span.Events.SelectMany(e => e.Tags.Select(Text).Prepend(e.Name)),
    ]);

    private static string Text(KeyValuePair<string, object?> tag) =>
        $"{tag.Key}={(tag.Value is string[] many ? string.Join(',', many) : tag.Value)}";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.Dashboard.Mapping;

namespace Aspire.Hosting.Backchannel;

/// <summary>Resources as the command line shows them; secrets are hidden.</summary>
internal sealed class ResourceViews(SecretMask secrets)
{
    public ResourceView Map(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        return new ResourceView(
            change.ResourceId,
            change.Resource.Name,
            snapshot.ResourceType,
            snapshot.State?.Text,
            snapshot.State?.Style,
            snapshot.HealthStatus?.ToString(),
            snapshot.ExitCode,
            snapshot.CreationTimeStamp,
            snapshot.StartTimeStamp,
            snapshot.StopTimeStamp,
            [.. snapshot.Urls.Where(u => !u.IsInactive && u.Url.Length > 0).Select(Map)],
            snapshot.Relationships,
            [.. snapshot.HealthReports.Select(r => new HealthReportView(r.Name, r.Status?.ToString(), r.Description, r.ExceptionText))],
            snapshot.Volumes,
            [.. snapshot.EnvironmentVariables.Select(v => v with { Value = v.Value is null ? null : secrets.Hide(v.Value) })],
            snapshot.Properties.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.IsSensitive ? null : ToNode(p.Value)),
            snapshot.IsHidden,
            [.. snapshot.Commands.Where(c => c.Visibility.HasFlag(ResourceCommandVisibility.Api)).Select(Map)]);
    }

    private static UrlView Map(UrlSnapshot url)
    {
        var text = url.DisplayProperties.DisplayName;
        return new UrlView(url.Name ?? "default", url.Url, url.IsInternal, new(text.Length == 0 ? null : text, url.DisplayProperties.SortOrder));
    }

    private static CommandView Map(ResourceCommandSnapshot command) => new(
        command.Name,
        command.DisplayName,
        command.DisplayDescription,
        [.. command.Arguments.Select(Map)],
        command.Visibility.ToString(),
        command.State.ToString());

    private static ArgumentView Map(InteractionInput input) => new(
        input.Name,
        input.Label,
        input.Description,
        input.EnableDescriptionMarkdown,
        input.InputType.ToString(),
        input.Required,
        input.Placeholder,
        input.Value,
        input.Options?.ToDictionary(o => o.Key, o => o.Value),
        input.AllowCustomChoice,
        input.Disabled,
        input.MaxLength);

    private JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(secrets.Hide(text)),
        bool or int or long or double => JsonSerializer.SerializeToNode(value),
        System.Collections.IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToNode)]),
        _ => JsonValue.Create(secrets.Hide(value.ToString() ?? string.Empty)),
    };
}

using System.Text.Json.Nodes;

namespace Aspire.Hosting.Backchannel;

/// <summary>A resource as the command line shows it.</summary>
internal sealed record ResourceView(
    string Name,
    string DisplayName,
    string ResourceType,
    string? State,
    string? StateStyle,
    string? HealthStatus,
    int? ExitCode,
    DateTime? CreatedAt,
    DateTime? StartedAt,
    DateTime? StoppedAt,
    IReadOnlyList<UrlView> Urls,
    IReadOnlyList<RelationshipSnapshot> Relationships,
    IReadOnlyList<HealthReportView> HealthReports,
    IReadOnlyList<VolumeSnapshot> Volumes,
    IReadOnlyList<EnvironmentVariableSnapshot> EnvironmentVariables,
    IReadOnlyDictionary<string, JsonNode?> Properties,
    bool IsHidden,
    IReadOnlyList<CommandView> Commands)
{
    /// <summary>The former name of <see cref="ResourceType"/>; a command line that knows both lets this one win.</summary>
    public string Type => ResourceType;
}

internal sealed record UrlView(string Name, string Url, bool IsInternal, UrlDisplayView DisplayProperties);

internal sealed record UrlDisplayView(string? DisplayName, int SortOrder);

internal sealed record HealthReportView(string Name, string? Status, string? Description, string? ExceptionText);

internal sealed record CommandView(
    string Name, string DisplayName, string? Description, IReadOnlyList<ArgumentView> ArgumentInputs, string Visibility, string State);

internal sealed record ArgumentView(
    string Name,
    string? Label,
    string? Description,
    bool EnableDescriptionMarkdown,
    string InputType,
    bool Required,
    string? Placeholder,
    string? Value,
    IReadOnlyDictionary<string, string>? Options,
    bool AllowCustomChoice,
    bool Disabled,
    int? MaxLength);

internal sealed record LogLineView(string ResourceName, int LineNumber, string Content, bool IsError);

internal sealed record LogRequest(string? ResourceName, bool Follow, string? Search, int? Tail, bool IncludeHidden);

internal sealed record ResourcesRequest(string? Filter);

internal sealed record WaitRequest(string ResourceName, string Status, int TimeoutSeconds = 120);

internal sealed record WaitView(bool Success, string? State, string? HealthStatus, bool ResourceNotFound, bool TimedOut, string? ErrorMessage);

internal sealed record CommandRequest(string ResourceName, string CommandName, JsonNode? Arguments, bool ValidateOnly, bool NonInteractive = true);

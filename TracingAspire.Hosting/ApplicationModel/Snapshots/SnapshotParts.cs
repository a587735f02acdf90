using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The state of a resource.</summary>
/// <param name="Text">The state, see <see cref="KnownResourceStates"/>.</param>
/// <param name="Style">How it is shown, see <see cref="KnownResourceStateStyles"/>.</param>
public sealed record ResourceStateSnapshot(string Text, string? Style)
{
    /// <summary>A state without a style.</summary>
    /// <param name="s">The state.</param>
    public static implicit operator ResourceStateSnapshot?(string? s) => s is null ? null : new(s, null);
}

/// <summary>An environment variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsFromSpec">Whether it was set by the application model rather than inherited.</param>
public sealed record EnvironmentVariableSnapshot(string Name, string? Value, bool IsFromSpec);

/// <summary>A URL of a resource.</summary>
/// <param name="Name">The endpoint it belongs to.</param>
/// <param name="Url">The URL.</param>
/// <param name="IsInternal">Whether it is shown only in the details.</param>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal)
{
    /// <summary>Whether the endpoint does not listen yet.</summary>
    public bool IsInactive { get; init; }

    /// <summary>How it is shown.</summary>
    public UrlDisplayPropertiesSnapshot DisplayProperties { get; init; } = new();
}

/// <summary>How a URL is shown.</summary>
/// <param name="DisplayName">The text of the link; empty for the URL itself.</param>
/// <param name="SortOrder">Higher comes first.</param>
public sealed record UrlDisplayPropertiesSnapshot(string DisplayName = "", int SortOrder = 0);

/// <summary>A volume of a resource.</summary>
/// <param name="Source">The volume's name or the folder on the host.</param>
/// <param name="Target">Where it is mounted.</param>
/// <param name="MountType">bind or volume.</param>
/// <param name="IsReadOnly">Whether it is read-only.</param>
public sealed record VolumeSnapshot(string? Source, string Target, string MountType, bool IsReadOnly);

/// <summary>A relationship to another resource.</summary>
/// <param name="ResourceName">The other resource.</param>
/// <param name="Type">What it is to this one.</param>
public sealed record RelationshipSnapshot(string ResourceName, string Type);

/// <summary>A property of a resource.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record ResourcePropertySnapshot(string Name, object? Value)
{
    /// <summary>How it is labelled; null for its name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether it is masked.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether it is shown without being asked for.</summary>
    public bool IsHighlighted { get; init; }

    /// <summary>Where it stands among the others: lower comes first.</summary>
    public int? SortOrder { get; init; }
}

/// <summary>The result of a health check.</summary>
/// <param name="Name">The health check.</param>
/// <param name="Status">Its result; null where it has not run yet.</param>
/// <param name="Description">What it says.</param>
/// <param name="ExceptionText">What went wrong.</param>
public sealed record HealthReportSnapshot(string Name, HealthStatus? Status, string? Description, string? ExceptionText)
{
    /// <summary>When it ran, UTC.</summary>
    public DateTime? LastRunAt { get; init; }
}

/// <summary>A command of a resource.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Whether it can be used now.</param>
/// <param name="DisplayName">The text of the button.</param>
/// <param name="DisplayDescription">What it does.</param>
/// <param name="Parameter">What is passed along.</param>
/// <param name="ConfirmationMessage">What the user is asked first.</param>
/// <param name="IconName">A Fluent UI icon name.</param>
/// <param name="IconVariant">Whether the icon is filled.</param>
/// <param name="IsHighlighted">Whether it has a button of its own.</param>
public sealed record ResourceCommandSnapshot(string Name, ResourceCommandState State, string DisplayName, string? DisplayDescription, [property: Obsolete("Use Arguments to describe invocation arguments.")] object? Parameter, string? ConfirmationMessage, string? IconName, IconVariant? IconVariant, bool IsHighlighted)
{
    /// <summary>What the user is asked for before it runs.</summary>
    public IReadOnlyList<InteractionInput> Arguments { get; init; } = [];

    /// <summary>Who can use it.</summary>
    public ResourceCommandVisibility Visibility { get; init; } = ResourceCommandVisibility.UI | ResourceCommandVisibility.Api;
}

using System.Text.Json;

namespace Jaeger.Ui;

/// <summary>What an operator tells the UI.</summary>
/// <param name="Config">Settings, an object.</param>
/// <param name="Script">A script that defines <c>UIConfig()</c>, for a UI that runs it; null for none.</param>
internal sealed record UiOverrides(JsonElement Config, string? Script)
{
    /// <summary>Nothing.</summary>
    public static UiOverrides None { get; } = new(JsonElement.Parse("{}"), Script: null);
}

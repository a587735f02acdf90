using System.Text.Json;

namespace Jaeger.Ui;

/// <summary>What the server tells the UI.</summary>
/// <param name="Config">The operator's settings.</param>
/// <param name="ArchiveStorage">Whether traces can be archived.</param>
/// <param name="MetricsStorage">Whether there are metrics of services.</param>
/// <param name="Version">The version of the backend.</param>
/// <param name="BasePath">The path below which everything is served; empty for the root.</param>
internal sealed record UiSettings(JsonElement Config, bool ArchiveStorage, bool MetricsStorage, string Version, string BasePath);

namespace Jaeger.Ui;

/// <summary>What the server tells the UI of itself.</summary>
/// <param name="ArchiveStorage">Whether traces can be archived.</param>
/// <param name="MetricsStorage">Whether there are metrics of services.</param>
/// <param name="Version">The version of the backend.</param>
/// <param name="BasePath">The path below which everything is served; empty for the root.</param>
internal sealed record UiSettings(bool ArchiveStorage, bool MetricsStorage, string Version, string BasePath);

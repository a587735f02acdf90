namespace OtelCollector.Core.Distribution;

/// <summary>Which Collector distribution this process is.</summary>
/// <param name="Command">The command's name, e.g. <c>otelcol</c>.</param>
/// <param name="Description">One line about it.</param>
/// <param name="Version">Its version.</param>
public sealed record BuildInfo(string Command, string Description, string Version);

using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>A component configured under an older name of its type.</summary>
/// <param name="Kind">Its kind, e.g. <c>exporter</c>.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Type">The type's name today.</param>
internal sealed record DeprecatedAlias(string Kind, ComponentId Id, string Type);

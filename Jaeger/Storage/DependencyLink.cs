namespace Jaeger.Storage;

/// <summary>How often one service called another.</summary>
/// <param name="Parent">The calling service.</param>
/// <param name="Child">The called service; may be the same.</param>
/// <param name="CallCount">The number of spans of the child whose parent span belongs to the parent.</param>
internal sealed record DependencyLink(string Parent, string Child, ulong CallCount);

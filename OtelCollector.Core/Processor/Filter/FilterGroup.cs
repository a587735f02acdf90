using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Conditions on one kind of item, of which one must hold to drop it.</summary>
/// <param name="Context">The kind of item; null where the paths of the conditions say it.</param>
/// <param name="Conditions">The conditions.</param>
/// <param name="ErrorMode">What happens where one has no answer; null for the processor's own setting.</param>
internal sealed record FilterGroup(OttlContextKind? Context, IReadOnlyList<string> Conditions, OttlErrorMode? ErrorMode)
{
    /// <summary>Whether the conditions' paths begin with the names of their contexts.</summary>
    public bool IsInferred { get; init; }
}

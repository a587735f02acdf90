using System.Collections.Concurrent;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Keeps every step it is told.</summary>
public sealed class RecordedProgress : IProgress<ToolProgress>
{
    private readonly ConcurrentQueue<ToolProgress> _steps = new();

    public IReadOnlyList<ToolProgress> Steps => [.. _steps];

    public IEnumerable<ToolPhase> Phases => _steps.Select(step => step.Phase).Distinct();

    public void Report(ToolProgress value) => _steps.Enqueue(value);
}

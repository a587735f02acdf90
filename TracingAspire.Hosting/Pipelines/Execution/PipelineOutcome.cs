using System.Runtime.ExceptionServices;

namespace Aspire.Hosting.Pipelines;

/// <summary>What went wrong in the pipeline, for whoever runs the application.</summary>
internal sealed class PipelineOutcome
{
    private ExceptionDispatchInfo? _failure;

    public void Fail(Exception exception) => _failure = ExceptionDispatchInfo.Capture(exception);

    public void ThrowIfFailed() => _failure?.Throw();
}

using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp;

/// <summary>Follows DCP's executables and publishes what becomes of them.</summary>
internal sealed class ExecutableWatcher(
    DcpHost dcp, ResourceInstances instances, ResourceNotificationService notifications, ConsoleLogs logs, ILogger<ExecutableWatcher> logger)
    : WorkloadWatcher<Executable>(dcp, instances, notifications, logger)
{
    protected override bool HasState(Executable value) => value.Status?.State is { Length: > 0 };

    protected override void FollowLogs(ResourceInstance instance, Executable value, CancellationToken cancellationToken)
    {
        var status = value.Status!;
        if ((status.State is ExecutableStates.Running || status.HasEnded) && status.StdOutFile is not null)
            logs.FollowOutput(instance, value, cancellationToken);
    }

    protected override CustomResourceSnapshot Apply(CustomResourceSnapshot previous, ResourceInstance instance, Executable value, bool stopRequested) =>
        ExecutableSnapshot.Apply(previous, instance.Resource, value, stopRequested);

    protected override Task WhenLogsCopiedAsync(Executable value) => logs.WhenCopiedAsync(value.Metadata.Uid);

    protected override WorkloadEnd? EndOf(Executable value) => value.Status!.HasEnded
        ? new WorkloadEnd(value.Status.State == ExecutableStates.FailedToStart, value.Status.ExitCode)
        : null;
}

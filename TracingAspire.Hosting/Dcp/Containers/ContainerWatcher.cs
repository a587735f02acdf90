using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Follows DCP's containers and publishes what becomes of them.</summary>
internal sealed class ContainerWatcher(
    DcpHost dcp, ResourceInstances instances, ResourceNotificationService notifications, ConsoleLogs logs, ILogger<ContainerWatcher> logger)
    : WorkloadWatcher<Container>(dcp, instances, notifications, logger)
{
    protected override bool HasState(Container value) => value.Status?.State is { Length: > 0 };

    protected override void FollowLogs(ResourceInstance instance, Container value, CancellationToken cancellationToken)
    {
        var status = value.Status!;
        if (status.StartupStdErrFile is not null)
            logs.FollowStartup(instance, value, cancellationToken);
        if (status.State is ContainerStates.Running or ContainerStates.Exited)
            logs.FollowOutput(instance, value, cancellationToken);
    }

    protected override CustomResourceSnapshot Apply(CustomResourceSnapshot previous, ResourceInstance instance, Container value, bool stopRequested) =>
        ContainerSnapshot.Apply(previous, value, stopRequested);

    protected override Task WhenLogsCopiedAsync(Container value) => logs.WhenCopiedAsync(value.Metadata.Uid);

    protected override WorkloadEnd? EndOf(Container value) => value.Status! switch
    {
        { State: ContainerStates.FailedToStart } status =>
            new WorkloadEnd(FailedToStart: true, ExitCode: null, StartFailure.Describe(value.Spec, status.Message)),
        { State: ContainerStates.Exited } status => new WorkloadEnd(FailedToStart: false, ContainerSnapshot.ExitCodeOf(status)),
        _ => null,
    };
}

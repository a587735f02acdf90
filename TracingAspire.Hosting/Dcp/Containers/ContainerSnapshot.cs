using System.Collections.Immutable;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Turns the DCP object of a container into what the dashboard shows.</summary>
internal static class ContainerSnapshot
{
    // What DCP says where it knows of no exit code.
    private const int UnknownExitCode = -1;

    public static CustomResourceSnapshot Apply(CustomResourceSnapshot previous, Container container, bool stopRequested)
    {
        var status = container.Status ?? new ContainerStatus();
        return previous with
        {
            State = StateOf(status, stopRequested) ?? previous.State,
            ExitCode = ExitCodeOf(status),
            CreationTimeStamp = container.Metadata.CreationTimestamp?.ToUniversalTime() ?? previous.CreationTimeStamp,
            StartTimeStamp = status.StartupTimestamp?.ToUniversalTime(),
            StopTimeStamp = status.FinishTimestamp?.ToUniversalTime(),
            Properties = PropertiesOf(previous.Properties, container, status),
            EnvironmentVariables = EnvironmentOf(container, status),
            Volumes = VolumesOf(container),
            ResourceReadyEvent = status.State == ContainerStates.Running ? previous.ResourceReadyEvent : null,
        };
    }

    public static int? ExitCodeOf(ContainerStatus status) =>
        status.State == ContainerStates.Exited && status.ExitCode is not UnknownExitCode ? status.ExitCode : null;

    private static ResourceStateSnapshot? StateOf(ContainerStatus status, bool stopRequested) => status.State switch
    {
        ContainerStates.Running when stopRequested => new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info),
        ContainerStates.Running => new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
        ContainerStates.Pending or ContainerStates.Starting => new(KnownResourceStates.Starting, KnownResourceStateStyles.Info),
        ContainerStates.Building => new(KnownResourceStates.Building, KnownResourceStateStyles.Info),
        ContainerStates.Stopping => new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info),
        ContainerStates.FailedToStart => new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
        ContainerStates.RuntimeUnhealthy => new(KnownResourceStates.RuntimeUnhealthy, KnownResourceStateStyles.Warn),
        ContainerStates.Exited => new(KnownResourceStates.Exited, stopRequested || ExitCodeOf(status) is null or 0 ? null : KnownResourceStateStyles.Error),
        null or "" => null,
        { } other => new(other, Style: null),
    };

    private static ImmutableArray<ResourcePropertySnapshot> PropertiesOf(
        ImmutableArray<ResourcePropertySnapshot> previous, Container container, ContainerStatus status)
    {
        ImmutableArray<ResourcePropertySnapshot> properties =
        [
            new(KnownProperties.Container.Image, container.Spec.Image),
            new(KnownProperties.Container.Id, status.ContainerId),
            new(KnownProperties.Container.Command, container.Spec.Command),
            new(KnownProperties.Container.Args, ImmutableArray.CreateRange(status.EffectiveArgs ?? [])) { IsSensitive = true },
            new(KnownProperties.Container.Ports, ImmutableArray.CreateRange((container.Spec.Ports ?? []).Select(p => p.Port).OfType<int>())),
            new(KnownProperties.Container.Lifetime, (container.Spec.Persistent == true ? ContainerLifetime.Persistent : ContainerLifetime.Session).ToString()),
        ];
        return [.. previous.Where(p => properties.All(n => n.Name != p.Name)), .. properties];
    }

    private static ImmutableArray<EnvironmentVariableSnapshot> EnvironmentOf(Container container, ContainerStatus status)
    {
        var specified = (container.Spec.Env ?? []).Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        return [.. (status.EffectiveEnv ?? container.Spec.Env ?? []).Select(v => new EnvironmentVariableSnapshot(v.Name, v.Value, specified.Contains(v.Name)))];
    }

    private static ImmutableArray<VolumeSnapshot> VolumesOf(Container container) =>
        [.. (container.Spec.VolumeMounts ?? []).Select(m => new VolumeSnapshot(m.Source, m.Target ?? string.Empty, m.Type, m.ReadOnly))];
}

using System.Collections.Immutable;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp;

/// <summary>Turns the DCP object of an instance into what the dashboard shows.</summary>
internal static class ExecutableSnapshot
{
    public static CustomResourceSnapshot Apply(CustomResourceSnapshot previous, IResource resource, Executable executable, bool stopRequested)
    {
        var status = executable.Status ?? new ExecutableStatus();
        return previous with
        {
            State = StateOf(status, stopRequested) ?? previous.State,
            ExitCode = status.ExitCode,
            CreationTimeStamp = executable.Metadata.CreationTimestamp?.ToUniversalTime() ?? previous.CreationTimeStamp,
            StartTimeStamp = status.StartupTimestamp?.ToUniversalTime(),
            StopTimeStamp = status.FinishTimestamp?.ToUniversalTime(),
            Properties = PropertiesOf(previous.Properties, resource, executable, status),
            EnvironmentVariables = EnvironmentOf(executable, status),
            ResourceReadyEvent = status.State == ExecutableStates.Running ? previous.ResourceReadyEvent : null,
        };
    }

    private static ResourceStateSnapshot? StateOf(ExecutableStatus status, bool stopRequested) => status.State switch
    {
        ExecutableStates.Running when stopRequested => new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info),
        ExecutableStates.Running => new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
        ExecutableStates.Starting => new(KnownResourceStates.Starting, KnownResourceStateStyles.Info),
        ExecutableStates.Stopping => new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info),
        ExecutableStates.FailedToStart => new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
        ExecutableStates.Terminated => new(KnownResourceStates.Exited, Style: null),
        ExecutableStates.Finished when stopRequested => new(KnownResourceStates.Exited, Style: null),
        ExecutableStates.Finished => new(KnownResourceStates.Finished, status.ExitCode is 0 or null ? null : KnownResourceStateStyles.Error),
        _ => null,
    };

    private static ImmutableArray<ResourcePropertySnapshot> PropertiesOf(
        ImmutableArray<ResourcePropertySnapshot> previous, IResource resource, Executable executable, ExecutableStatus status)
    {
        List<ResourcePropertySnapshot> properties =
        [
            new(KnownProperties.Executable.Path, executable.Spec.ExecutablePath),
            new(KnownProperties.Executable.WorkDir, executable.Spec.WorkingDirectory),
            new(KnownProperties.Executable.Args, ImmutableArray.CreateRange(status.EffectiveArgs ?? executable.Spec.Args ?? [])) { IsSensitive = true },
            new(KnownProperties.Executable.Pid, status.Pid),
            .. ApplicationArguments(resource, status.EffectiveArgs ?? executable.Spec.Args ?? []),
        ];
        if (resource is ProjectResource project)
        {
            properties.Add(new(KnownProperties.Project.Path, project.GetProjectMetadata().ProjectPath));
            if (resource.TryGetLastAnnotation<LaunchProfileAnnotation>(out var profile))
                properties.Add(new(KnownProperties.Project.LaunchProfile, profile.LaunchProfileName));
        }

        var kept = previous.Where(p => properties.All(n => n.Name != p.Name));
        return [.. kept, .. properties];
    }

    /// <summary>What the application is given, without what it takes to start it.</summary>
    private static ResourcePropertySnapshot[] ApplicationArguments(IResource resource, List<string> arguments)
    {
        var own = arguments.Skip(resource is ProjectResource ? 1 : 0).ToImmutableArray();
        return
        [
            new(KnownProperties.Resource.AppArgs, own),
            new(KnownProperties.Resource.AppArgsSensitivity, own.Select(_ => 0).ToImmutableArray()),
        ];
    }

    /// <summary>Everything the process was given, what it inherits included.</summary>
    private static ImmutableArray<EnvironmentVariableSnapshot> EnvironmentOf(Executable executable, ExecutableStatus status)
    {
        var own = (executable.Spec.Env ?? []).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var effective = status.EffectiveEnv is { Count: > 0 } variables ? variables : executable.Spec.Env ?? [];
        return [.. effective.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => new EnvironmentVariableSnapshot(v.Name, v.Value, own.ContainsKey(v.Name)))];
    }
}

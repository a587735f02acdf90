using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Builds images where DCP cannot: it needs Docker's buildx plug-in, which a plain Docker does not have.</summary>
internal sealed class ImageBuilds(ContainerRuntime runtime, ResourceNotificationService notifications, ResourceLoggerService loggers)
{
    private bool? _dcpBuilds;

    /// <summary>The container with its image built, or to be built by DCP.</summary>
    public async Task<Container> PrepareAsync(ResourceInstance instance, Container container, CancellationToken cancellationToken)
    {
        if (container.Spec.Build is not { } build || await DcpBuildsAsync(cancellationToken))
            return container;
        if (build.Secrets is { Count: > 0 } secrets)
            throw new DistributedApplicationException($"'{instance.Resource.Name}' is built with the secret '{secrets[0].Id}', which needs BuildKit: install Docker's buildx plug-in.");

        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, s => s with { State = new(KnownResourceStates.Building, KnownResourceStateStyles.Info) });
        var logger = loggers.GetLogger(instance.Id);
        var last = string.Empty;
        var exitCode = await ContainerCommand.RunAsync(runtime.Command, ArgumentsOf(container.Spec.Image!, build), OnLine, cancellationToken);
        if (exitCode != 0)
            throw new DistributedApplicationException($"'{instance.Resource.Name}' cannot start because its image cannot be built from '{build.Dockerfile}': {last}");
        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, s => s with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) });
        return container with { Spec = container.Spec with { Build = null } };

        void OnLine(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
                return;
            logger.LogInformation("{Line}", line);
            last = line.Trim();
        }
    }

    internal static List<string> ArgumentsOf(string image, ContainerBuild build)
    {
        List<string> arguments = ["build", "--file", build.Dockerfile!, "--tag", image];
        if (build.Stage is { } stage)
            arguments.AddRange(["--target", stage]);
        foreach (var argument in build.Args ?? [])
            arguments.AddRange(["--build-arg", argument.Value is null ? argument.Name : $"{argument.Name}={argument.Value}"]);
        return [.. arguments, build.Context!];
    }

    private async Task<bool> DcpBuildsAsync(CancellationToken cancellationToken) => _dcpBuilds ??=
        runtime.Command != ContainerRuntimeStatus.Docker
        || await ContainerCommand.RunAsync(runtime.Command, ["buildx", "version"], _ => { }, cancellationToken) == 0;
}

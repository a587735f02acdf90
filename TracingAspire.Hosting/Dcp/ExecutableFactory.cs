using System.Text.Json;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Projects;

namespace Aspire.Hosting.Dcp;

/// <summary>Makes the DCP object of an instance: what is started where, with which arguments and variables.</summary>
internal sealed class ExecutableFactory(ExecutionConfiguration configuration)
{
    public async Task<Executable> CreateAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var resource = instance.Resource;
        var (command, arguments, workingDirectory) = CommandOf(resource);
        var evaluated = await configuration.EvaluateAsync(resource, cancellationToken);
        return new Executable
        {
            Metadata = new ObjectMetadata { Name = instance.Id, Annotations = AnnotationsOf(instance) },
            Spec = new ExecutableSpec
            {
                ExecutablePath = command,
                WorkingDirectory = workingDirectory,
                Args = [.. arguments, .. evaluated.Arguments],
                Env = [.. evaluated.Environment.Select(v => new EnvironmentVariable(v.Key, v.Value))],
            },
        };
    }

    private static (string Command, string[] Arguments, string WorkingDirectory) CommandOf(IResource resource)
    {
        if (resource is ProjectResource project)
        {
            var metadata = project.GetProjectMetadata();
            return ("dotnet", [ProjectOutput.Find(metadata)], Path.GetDirectoryName(metadata.ProjectPath)!);
        }

        var executable = (ExecutableResource)resource;
        if (!Directory.Exists(executable.WorkingDirectory))
            throw new DistributedApplicationException($"The working directory '{executable.WorkingDirectory}' of '{resource.Name}' does not exist: correct it in the AppHost.");
        return (CommandLookup.Find(executable), [], executable.WorkingDirectory);
    }

    private static Dictionary<string, string> AnnotationsOf(ResourceInstance instance)
    {
        var resource = instance.Resource;
        var producers = resource.Annotations.Snapshot().OfType<EndpointAnnotation>()
            .Select(e => new ServiceProducer(ServiceNames.Of(resource, e), e.TargetHost, e.TargetPort))
            .ToArray();
        var annotations = new Dictionary<string, string>
        {
            [DcpAnnotations.ResourceName] = resource.Name,
            [DcpAnnotations.ReplicaCount] = resource.GetReplicaCount().ToString(),
            [DcpAnnotations.ReplicaIndex] = instance.ReplicaIndex.ToString(),
            [OtlpEnvironment.ServiceNameAnnotation] = resource.Name,
            [OtlpEnvironment.InstanceIdAnnotation] = instance.Suffix,
        };
        if (producers.Length > 0)
            annotations[DcpAnnotations.ServiceProducer] = JsonSerializer.Serialize(producers, DcpJson.Default.ServiceProducerArray);
        return annotations;
    }
}

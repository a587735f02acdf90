using System.Collections.Concurrent;

namespace Aspire.Hosting.Orchestration;

/// <summary>Evaluates the callbacks that make up the variables and arguments of a resource.</summary>
internal sealed class ExecutionConfiguration(DistributedApplicationExecutionContext executionContext, ResourceLoggerService loggers)
{
    private readonly ConcurrentDictionary<IResource, HashSet<IResource>> _references = new();

    /// <summary>The resources whose values the resource was given at its last start.</summary>
    public IReadOnlyCollection<IResource> ReferencesOf(IResource resource) =>
        _references.TryGetValue(resource, out var references) ? references : [];

    public async Task<(Dictionary<string, string> Environment, List<string> Arguments)> EvaluateAsync(IResource resource, CancellationToken cancellationToken)
    {
        var logger = loggers.GetLogger(resource);
        var variables = new Dictionary<string, object>();
        var environmentContext = new EnvironmentCallbackContext(executionContext, resource, variables, cancellationToken) { Logger = logger };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(environmentContext);

        var arguments = new List<object>();
        var argumentsContext = new CommandLineArgsCallbackContext(arguments, resource, cancellationToken) { Logger = logger, ExecutionContext = executionContext };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<CommandLineArgsCallbackAnnotation>())
            await annotation.Callback(argumentsContext);

        _references[resource] = [.. variables.Values.Concat(arguments).SelectMany(ResourcesIn).Where(r => r != resource)];
        var context = new ValueProviderContext { ExecutionContext = executionContext, Caller = resource };
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            if (await ResolveAsync(value, context, cancellationToken) is { } resolved)
                environment[name] = resolved;
        }

        var resolvedArguments = new List<string>();
        foreach (var argument in arguments)
        {
            if (await ResolveAsync(argument, context, cancellationToken) is { } resolved)
                resolvedArguments.Add(resolved);
        }

        return (environment, resolvedArguments);
    }

    /// <summary>The options the container runtime is given for a container.</summary>
    public async Task<List<string>> EvaluateRuntimeArgumentsAsync(IResource resource, CancellationToken cancellationToken)
    {
        var arguments = new List<object>();
        foreach (var annotation in resource.Annotations.Snapshot().OfType<ContainerRuntimeArgsCallbackAnnotation>())
            await annotation.Callback(new ContainerRuntimeArgsCallbackContext(arguments, cancellationToken));

        // The container runtime is a process of this machine.
        var context = new ValueProviderContext { ExecutionContext = executionContext, Caller = resource, Network = KnownNetworkIdentifiers.LocalhostNetwork };
        var resolved = new List<string>();
        foreach (var argument in arguments)
        {
            if (await ResolveAsync(argument, context, cancellationToken) is { } text)
                resolved.Add(text);
        }

        return resolved;
    }

    private static async ValueTask<string?> ResolveAsync(object? value, ValueProviderContext context, CancellationToken cancellationToken) => value switch
    {
        null => null,
        string text => text,
        IValueProvider provider => await provider.GetValueAsync(context, cancellationToken),
        IResourceBuilder<IResource> { Resource: IValueProvider provider } => await provider.GetValueAsync(context, cancellationToken),
        IFormattable formattable => formattable.ToString(format: null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static IEnumerable<IResource> ResourcesIn(object? value) => value switch
    {
        IResource resource => [resource],
        IResourceBuilder<IResource> builder => [builder.Resource],
        IValueWithReferences references => references.References.SelectMany(ResourcesIn),
        _ => [],
    };
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The variables from the callbacks of a resource.</summary>
internal sealed class EnvironmentVariablesGatherer : IExecutionConfigurationGatherer
{
    public async ValueTask GatherAsync(IExecutionConfigurationGathererContext context, IResource resource, ILogger resourceLogger, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken = default)
    {
        var callbackContext = new EnvironmentCallbackContext(executionContext, resource, context.EnvironmentVariables, cancellationToken) { Logger = resourceLogger };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(callbackContext);
    }
}

/// <summary>The arguments from the callbacks of a resource.</summary>
internal sealed class ArgumentsGatherer : IExecutionConfigurationGatherer
{
    public async ValueTask GatherAsync(IExecutionConfigurationGathererContext context, IResource resource, ILogger resourceLogger, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken = default)
    {
        var callbackContext = new CommandLineArgsCallbackContext(context.Arguments, resource, cancellationToken) { Logger = resourceLogger, ExecutionContext = executionContext };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<CommandLineArgsCallbackAnnotation>())
            await annotation.Callback(callbackContext);
    }
}

using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    /// <summary>Writes the environment variables of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public async Task WriteEnvironmentVariablesAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var context = new EnvironmentCallbackContext(ExecutionContext, resource, cancellationToken: CancellationToken) { Logger = NullLogger.Instance };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(context);
        if (context.EnvironmentVariables.Count == 0)
            return;

        Writer.WriteStartObject("env");
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            Writer.WriteString(name, Value(value, resource, $"environment variable '{name}'"));
            TryAddDependentResources(value);
        }

        Writer.WriteEndObject();
    }

    /// <summary>Writes the command line arguments of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public async Task WriteCommandLineArgumentsAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var arguments = new List<object>();
        var context = new CommandLineArgsCallbackContext(arguments, resource, CancellationToken)
        {
            ExecutionContext = ExecutionContext,
            Logger = NullLogger.Instance,
        };
        foreach (var annotation in resource.Annotations.Snapshot().OfType<CommandLineArgsCallbackAnnotation>())
            await annotation.Callback(context);
        if (arguments.Count == 0)
            return;

        Writer.WriteStartArray("args");
        foreach (var argument in arguments)
        {
            Writer.WriteStringValue(Value(argument, resource, "an argument"));
            TryAddDependentResources(argument);
        }

        Writer.WriteEndArray();
    }

    private string Value(object value, IResource resource, string what) => value switch
    {
        string text => text,
        ReferenceExpression expression => Expression(expression),
        IManifestExpressionProvider provider => provider.ValueExpression,
        IResourceBuilder<IResource> { Resource: IManifestExpressionProvider provider } => provider.ValueExpression,
        IFormattable formattable => formattable.ToString(format: null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? throw new DistributedApplicationException(
            $"Resource '{resource.Name}': {what} of type '{value.GetType().Name}' cannot be written to the manifest."),
    };
}

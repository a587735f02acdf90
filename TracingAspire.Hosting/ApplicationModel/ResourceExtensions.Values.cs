using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Reads variables and arguments of resources.</summary>
public static partial class ResourceExtensions
{
    /// <summary>The callbacks that set variables, where there are any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="environmentVariables">The callbacks.</param>
    public static bool TryGetEnvironmentVariables(this IResource resource, [NotNullWhen(true)] out IEnumerable<EnvironmentCallbackAnnotation>? environmentVariables) =>
        resource.TryGetAnnotationsOfType(out environmentVariables);

    /// <summary>The variables the resource would be started with.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="applicationOperation">Run for values, publish for manifest expressions.</param>
    [Obsolete("Use ExecutionConfigurationBuilder instead.")]
    public static async ValueTask<Dictionary<string, string>> GetEnvironmentVariableValuesAsync(this IResourceWithEnvironment resource, DistributedApplicationOperation applicationOperation = DistributedApplicationOperation.Run)
    {
        var result = await ExecutionConfigurationBuilder.Create(resource).WithEnvironmentVariablesConfig().BuildAsync(new DistributedApplicationExecutionContext(applicationOperation));
        return result.Exception is null ? new Dictionary<string, string>(result.EnvironmentVariables) : throw result.Exception;
    }

    /// <summary>The arguments the resource would be started with.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="applicationOperation">Run for values, publish for manifest expressions.</param>
    [Obsolete("Use ExecutionConfigurationBuilder instead.")]
    public static async ValueTask<string[]> GetArgumentValuesAsync(this IResourceWithArgs resource, DistributedApplicationOperation applicationOperation = DistributedApplicationOperation.Run)
    {
        var result = await ExecutionConfigurationBuilder.Create(resource).WithArgumentsConfig().BuildAsync(new DistributedApplicationExecutionContext(applicationOperation));
        return result.Exception is null ? [.. result.Arguments.Select(a => a.Value)] : throw result.Exception;
    }
}

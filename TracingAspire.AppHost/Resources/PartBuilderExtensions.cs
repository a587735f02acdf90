namespace TracingAspire.AppHost.Resources;

/// <summary>A part is a project or a container: both have endpoints and an environment, and no type of the model says so.</summary>
internal static class PartBuilderExtensions
{
    /// <summary>Adds environment variables to <paramref name="part"/>, whatever it is.</summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithPartEnvironment(
        this IResourceBuilder<IResourceWithEndpoints> part, Action<EnvironmentCallbackContext> callback)
    {
        part.ApplicationBuilder.CreateResourceBuilder((IResourceWithEnvironment)part.Resource).WithEnvironment(callback);
        return part;
    }
}

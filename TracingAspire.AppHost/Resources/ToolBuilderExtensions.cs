using TracingAspire.Downloads;

namespace TracingAspire.AppHost.Resources;

/// <summary>What parts need and no package reference can bring.</summary>
internal static class ToolBuilderExtensions
{
    /// <summary>Fetches <paramref name="tool"/> into the cache before any resource starts; a warm cache costs nothing.</summary>
    public static void EnsureToolBeforeStart(this IDistributedApplicationBuilder builder, Tool tool)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Eventing.Subscribe<BeforeStartEvent>((_, cancellationToken) =>
                ToolCache.Default.EnsureAsync(tool, new ConsoleToolProgress(), cancellationToken));
        }
    }

    /// <summary>Makes sure there is a Java that can run DynamoDB Local before any resource starts.</summary>
    public static void EnsureJavaBeforeStart(this IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Eventing.Subscribe<BeforeStartEvent>((_, cancellationToken) => JavaRuntime.FindAsync(cancellationToken));
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Startup;

/// <summary>What the AppHost prints and how it ends.</summary>
public static class StartupReportBuilderExtensions
{
    /// <summary>
    /// Prints one table when <paramref name="parts"/> are all healthy, in their order. What waits for somebody to start it
    /// is left out.
    /// </summary>
    public static void AddStartupReport(
        this IDistributedApplicationBuilder builder, params IResourceBuilder<IResource>[] parts)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.Services.AddSingleton(new StartupParts(
                [.. parts.Where(part => !part.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>()).Select(part => part.Resource.Name)]));
            builder.Services.AddHostedService<StartupReport>();
        }
    }

    /// <summary>
    /// Builds and runs the application until it is stopped. What keeps it from running is one sentence on
    /// standard error.
    /// </summary>
    /// <returns>The exit code: 0 after a normal stop, 1 where nothing could run.</returns>
    public static async Task<int> RunAsync(this IDistributedApplicationBuilder builder, TracingSettings settings)
    {
        foreach (var error in settings.Errors)
        {
            await Console.Error.WriteLineAsync(error);
        }

        if (settings.Errors.Count > 0)
        {
            return 1;
        }

        var application = builder.Build();
        await using (application.ConfigureAwait(false))
        {
            try
            {
                await application.RunAsync();

                // The engine sets it where it could start nothing or everything has failed.
                return Environment.ExitCode;
            }
            catch (Exception exception) when (StartupFailure.Describe(exception) is { } sentence)
            {
                await Console.Error.WriteLineAsync(sentence);
                return 1;
            }
        }
    }
}

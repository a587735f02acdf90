using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TracingAspire.AppHost.Commands;

/// <summary>The dashboard command <em>Generate traffic</em>.</summary>
internal static class GenerateTrafficCommand
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Has the task API called through <paramref name="builder"/>, as the browser does, while it is healthy.</summary>
    public static IResourceBuilder<T> WithGenerateTrafficCommand<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints =>
        builder.WithCommand("generate-traffic", "Generate traffic", context => GenerateAsync(builder.GetEndpoint("http"), context), new CommandOptions
        {
            Description = "Sends a few requests to the task API, one of them wrong, for traces to look at.",
            IconName = "PulseSquare",
            IsHighlighted = true,
            UpdateState = context => context.ResourceSnapshot.HealthStatus is HealthStatus.Healthy
                ? ResourceCommandState.Enabled
                : ResourceCommandState.Disabled,
        });

    private static async Task<ExecuteCommandResult> GenerateAsync(EndpointReference endpoint, ExecuteCommandContext context)
    {
        using var client = new HttpClient { BaseAddress = new Uri(endpoint.Url), Timeout = RequestTimeout };
        try
        {
            return CommandResults.Success(await new TaskTraffic(client).SendAsync(context.CancellationToken));
        }
        catch (HttpRequestException exception)
        {
            return CommandResults.Failure(exception.Message);
        }
        catch (TaskCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            return CommandResults.Failure($"The task API has not answered within {RequestTimeout.TotalSeconds:0} s.");
        }
    }
}

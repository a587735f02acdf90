using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Parameters;

/// <summary>Runs before the orchestrator: the parts need the values.</summary>
internal sealed class ParameterInitialization(ParameterProcessor processor, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => processor.InitializeAsync(lifetime.ApplicationStopping);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

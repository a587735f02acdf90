using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>
/// Keeps the server open for a while after the stop was asked for: the host stops nothing before this has finished.
/// </summary>
internal sealed class RequestDrain(ShutdownOptions options) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(options.Drain, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

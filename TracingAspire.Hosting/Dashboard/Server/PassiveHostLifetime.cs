using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>The inner host starts and stops with the application and takes no signals of its own.</summary>
internal sealed class PassiveHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

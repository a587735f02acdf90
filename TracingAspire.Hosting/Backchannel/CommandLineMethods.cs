using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Backchannel;

/// <summary>What the aspire command that started the AppHost asks it.</summary>
internal sealed class CommandLineMethods(IServiceProvider services, ResourceNotificationService notifications, IHostApplicationLifetime lifetime)
{
    private static readonly string[] Capabilities = ["baseline.v2"];

    public IReadOnlyDictionary<string, RpcMethod> All => new Dictionary<string, RpcMethod>(StringComparer.Ordinal)
    {
        ["GetCapabilitiesAsync"] = (_, _) => Task.FromResult<object?>(Capabilities),
        ["GetDashboardUrlsAsync"] = async (_, token) => await DashboardUrlsAsync(services, token),
        ["GetResourceStatesAsync"] = (_, _) => Task.FromResult<object?>(RpcStream.Of(WatchStatesAsync(CancellationToken.None))),
        ["GetAppHostLogEntriesAsync"] = (_, _) => Task.FromResult<object?>(RpcStream.Of(UntilStopAsync(CancellationToken.None))),
        ["GetPublishingActivitiesAsync"] = (_, _) => Task.FromResult<object?>(RpcStream.Of(UntilStopAsync(CancellationToken.None))),
        ["NotifyAppHostReadyAsync"] = (_, _) => Task.FromResult<object?>(null),
        ["RequestStopAsync"] = (_, _) =>
        {
            lifetime.StopApplication();
            return Task.FromResult<object?>(null);
        },
    };

    public static async Task<object> DashboardUrlsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var dashboard = await DashboardConnection.FindAsync(services, cancellationToken);
        return new { dashboardHealthy = dashboard.IsHealthy, baseUrlWithLoginToken = dashboard.LoginUrl };
    }

    private async IAsyncEnumerable<object> WatchStatesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var change in notifications.WatchAsync(cancellationToken))
        {
            if (change.Snapshot.IsHidden)
                continue;
            yield return new
            {
                resource = change.Resource.Name,
                type = change.Snapshot.ResourceType,
                state = change.Snapshot.State?.Text ?? "Unknown",
                endpoints = change.Snapshot.Urls.Where(u => u.Name is not null).Select(u => u.Url).ToArray(),
                health = change.Snapshot.HealthStatus?.ToString(),
            };
        }
    }

    /// <summary>Nothing is said here: the command line shows the AppHost's own console.</summary>
    private async IAsyncEnumerable<object> UntilStopAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        yield break;
    }
}

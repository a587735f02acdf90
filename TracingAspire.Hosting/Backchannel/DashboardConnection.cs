using Aspire.Hosting.Dashboard.Launch;
using Aspire.Hosting.Dashboard.Options;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Backchannel;

/// <summary>How the command line reaches the dashboard.</summary>
internal sealed record DashboardConnection(bool IsHealthy, string? BaseUrl, string? LoginUrl, string? ApiKey)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until the dashboard answers; without one, or where it does not, it is not healthy.</summary>
    public static async Task<DashboardConnection> FindAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var dashboard = services.GetRequiredService<DistributedApplicationModel>().Resources
            .OfType<ExecutableResource>().FirstOrDefault(r => r.Name == DashboardNames.Resource);
        if (dashboard is null)
            return new(IsHealthy: false, BaseUrl: null, LoginUrl: null, ApiKey: null);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            await services.GetRequiredService<ResourceNotificationService>().WaitForResourceHealthyAsync(dashboard.Name, timeout.Token);
        }
        catch (Exception ex) when (ex is DistributedApplicationException || ex is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new(IsHealthy: false, BaseUrl: null, LoginUrl: null, ApiKey: null);
        }

        var options = DashboardOptions.Read(services.GetRequiredService<IConfiguration>());
        var url = DashboardEndpoints.GetFrontend(dashboard).Url;
        return new(IsHealthy: true, url, options.BrowserToken is { } token ? Dashboard.Launch.LoginUrl.Create(url, token) : url, options.ApiKey);
    }
}

using Aspire.Hosting.Dashboard.Options;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Tells where the dashboard is, in the words Aspire's tools look for.</summary>
internal static class DashboardSummary
{
    public static void Write(ILogger logger, IResourceWithEndpoints dashboard, DashboardOptions options)
    {
        var url = DashboardEndpoints.GetFrontend(dashboard).Url;
        logger.LogInformation("Now listening on: {DashboardUrl}", url);
        // `dotnet watch` opens the browser on this very message.
        if (options.BrowserToken is { } token && !options.SuppressLoginUrl)
            logger.LogInformation("Login to the dashboard at {LoginUrl}", LoginUrl.Create(url, token));
    }
}

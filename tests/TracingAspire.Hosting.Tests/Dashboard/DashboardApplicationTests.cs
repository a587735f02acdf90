using System.Diagnostics;
using System.Net;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Launch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Dashboard;

/// <summary>A whole application on DCP with its dashboard, on free ports.</summary>
public class DashboardApplicationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Application_DashboardDies_RunsOnWithoutIt()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await using var application = Build(disableDashboard: false);
        await application.StartAsync(patience.Token);

        var healthy = await application.ResourceNotifications.WaitForResourceHealthyAsync(DashboardNames.Resource, patience.Token);
        healthy.Snapshot.IsHidden.ShouldBeTrue();
        await LogInAsync(application, patience.Token);

        var processId = (int)Convert.ChangeType(
            healthy.Snapshot.Properties.Single(property => property.Name == "executable.pid").Value!, typeof(int));
        Process.GetProcessById(processId).Kill();

        await application.ResourceNotifications.WaitForResourceAsync(
            DashboardNames.Resource, KnownResourceStates.TerminalStates, patience.Token);
        application.ResourceNotifications.TryGetCurrentState("worker", out var worker).ShouldBeTrue();
        worker!.Snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
    }

    [Fact]
    public void Build_DashboardDisabled_HasNeitherDashboardNorSecrets()
    {
        using var application = Build(disableDashboard: true);

        var configuration = application.Services.GetRequiredService<IConfiguration>();
        configuration["AppHost:BrowserToken"].ShouldBeNull();
        configuration["AppHost:OtlpApiKey"].ShouldBeNull();
    }

    private static DistributedApplication Build(bool disableDashboard)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = ["--DcpPublisher:RandomizePorts=true"],
            DisableDashboard = disableDashboard,
        });
        builder.AddExecutable("worker", "sleep", Path.GetTempPath(), "1000");
        return builder.Build();
    }

    private static async Task LogInAsync(DistributedApplication application, CancellationToken cancellationToken)
    {
        var dashboard = application.Services.GetRequiredService<DistributedApplicationModel>().Resources
            .OfType<ExecutableResource>().Single(resource => resource.Name == DashboardNames.Resource);
        var token = application.Services.GetRequiredService<IConfiguration>()["AppHost:BrowserToken"]!;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await client.GetAsync(
            LoginUrl.Create(DashboardEndpoints.GetFrontend(dashboard).Url, token), cancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Contains("Set-Cookie").ShouldBeTrue();
    }
}

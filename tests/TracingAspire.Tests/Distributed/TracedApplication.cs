using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;

[assembly: AssemblyFixture(typeof(TracedApplication))]

namespace TracingAspire.Tests.Distributed;

/// <summary>The whole AppHost with its dashboard, on random ports; started once, by the first test that asks for it.</summary>
public sealed class TracedApplication : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private DistributedApplication? _application;

    /// <summary>Starts the application unless it runs, and waits until every part is healthy.</summary>
    public async Task<DistributedApplication> GetAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _application ??= await StartAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    internal async Task<DashboardApi> GetDashboardAsync() => await GetDashboardAsync(await GetAsync());

    internal static async Task<DashboardApi> GetDashboardAsync(DistributedApplication application)
    {
        var client = new HttpClient { BaseAddress = await GetDashboardUrlAsync(application) };
        client.DefaultRequestHeaders.Add("X-API-Key", application.Services.GetRequiredService<IConfiguration>()["AppHost:DashboardApiKey"]);
        return new DashboardApi(client);
    }

    /// <summary>Where the dashboard listens, without its login token.</summary>
    internal async Task<Uri> GetDashboardUrlAsync() => await GetDashboardUrlAsync(await GetAsync());

    private static async Task<Uri> GetDashboardUrlAsync(DistributedApplication application)
    {
        var notifications = application.Services.GetRequiredService<ResourceNotificationService>();
        var running = await notifications.WaitForResourceAsync(
            "aspire-dashboard", change => change.Snapshot.Urls.Any(IsUserInterface), TestContext.Current.CancellationToken);
        return new Uri(new Uri(running.Snapshot.Urls.First(IsUserInterface).Url), "/");
    }

    /// <summary>The dashboard's URL that logs in by its token.</summary>
    internal async Task<string> GetDashboardLoginUrlAsync() =>
        $"{await GetDashboardUrlAsync()}login?t={(await GetAsync()).Services.GetRequiredService<IConfiguration>()["AppHost:BrowserToken"]}";

    /// <summary>The address of a part's endpoint.</summary>
    internal async Task<Uri> GetEndpointAsync(string resource, string endpoint = "http") => (await GetAsync()).GetEndpoint(resource, endpoint);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        _gate.Dispose();
    }

    /// <summary>The dashboard has more endpoints, for OTLP.</summary>
    private static bool IsUserInterface(UrlSnapshot url) => url.Name is "http" or "https";

    /// <summary>Starts an application of its own, for a test that needs other settings, and waits until it is healthy.</summary>
    internal static Task<DistributedApplication> StartAsync(params string[] settings) => StartAsync(_ => { }, _ => { }, settings);

    /// <summary>The same for one whose model is changed first, or that needs something to become healthy.</summary>
    internal static async Task<DistributedApplication> StartAsync(
        Action<IDistributedApplicationBuilder> configure, Action<DistributedApplication> started, params string[] settings)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(StartTimeout);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.TracingAspire_AppHost>(
            [.. Backends.Arguments, .. settings], (options, _) => options.DisableDashboard = false, timeout.Token);
        builder.Services.AddLogging(logging => logging.AddFilter("System.Net.Http", LogLevel.Warning)
            .AddFilter("TracingAspire.AppHost.Resources", LogLevel.None));
        configure(builder);
        var application = await builder.BuildAsync(timeout.Token);
        await application.StartAsync(timeout.Token);
        started(application);
        var notifications = application.Services.GetRequiredService<ResourceNotificationService>();
        foreach (var part in (string[])["dynamodb", "jaeger", "otel-collector", "task-service", "task-web"])
        {
            await notifications.WaitForResourceHealthyAsync(part, timeout.Token);
        }

        return application;
    }
}

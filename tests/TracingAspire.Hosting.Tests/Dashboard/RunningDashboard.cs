using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Launch;
using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Dcp;

namespace TracingAspire.Hosting.Tests.Dashboard;

/// <summary>The real dashboard, with the environment the engine gives it, beside a resource service.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly ExecutableResource _resource;

    private RunningDashboard(RunningResourceService resourceService, ExecutableResource resource, Process process)
    {
        ResourceService = resourceService;
        _resource = resource;
        _process = process;
    }

    public RunningResourceService ResourceService { get; }

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public string Url => DashboardEndpoints.GetFrontend(_resource).Url;

    public string OtlpHttpUrl => _resource.GetEndpoint(DashboardNames.OtlpHttpEndpoint).Url;

    public DashboardOptions Options => DashboardOptions.Read(ResourceService.Configuration);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RunningDashboard> StartAsync()
    {
        var resourceService = await RunningResourceService.StartAsync();
        var configuration = resourceService.Configuration;
        configuration["ASPIRE_DASHBOARD_PATH"] = Environment.GetEnvironmentVariable("ASPIRE_DASHBOARD_PATH");
        DashboardCredentials.Ensure(configuration);
        var options = DashboardOptions.Read(configuration);

        var executable = await new AspireBundle(DcpOptions.From(configuration)).GetDashboardPathAsync(Cancellation);
        var environment = new DashboardEnvironment(configuration, resourceService.Host, new DistributedApplicationModel([]));
        var resource = DashboardResource.Create(executable, options, environment);
        Allocate(resource);
        var start = new ProcessStartInfo(executable, "dashboard")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in await ReadEnvironmentAsync(resource, environment))
            start.Environment[name] = value;
        // The most hostile thing to inherit: the dashboard cannot make its cultures then.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

        var dashboard = new RunningDashboard(resourceService, resource, Process.Start(start)!);
        await dashboard.AnswerAsync();
        return dashboard;
    }

    /// <summary>Polls until the condition holds; fails with what was waited for.</summary>
    public static async Task WaitAsync(string what, Func<Task<bool>> condition)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waiting.Elapsed > Patience)
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s for {what}.");
            await Task.Delay(50, Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Client.Dispose();
        await ResourceService.DisposeAsync();
    }

    private Task AnswerAsync()
    {
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return WaitAsync("the dashboard to answer", async () =>
        {
            _process.HasExited.ShouldBeFalse("the dashboard ended");
            try
            {
                using var response = await Client.GetAsync($"{Url}/health", Cancellation);
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    // What DCP does, without its proxies.
    private static void Allocate(ExecutableResource resource)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", port, $"{port}");
        }
    }

    private static async Task<Dictionary<string, string?>> ReadEnvironmentAsync(
        ExecutableResource resource, DashboardEnvironment environment)
    {
        var context = new EnvironmentCallbackContext(
            new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), resource, cancellationToken: Cancellation);
        await environment.ConfigureAsync(context);
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in context.EnvironmentVariables)
            values[name] = value is IValueProvider provider ? await provider.GetValueAsync(Cancellation) : value.ToString();
        return values;
    }
}

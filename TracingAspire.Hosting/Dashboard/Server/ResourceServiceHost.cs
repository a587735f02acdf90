using System.Net;
using Aspire.Hosting.Dashboard.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Serves <see cref="DashboardGrpcService"/> on loopback, HTTP/2 without TLS.</summary>
internal sealed class ResourceServiceHost(
    IConfiguration configuration,
    DashboardGrpcService service,
    ResourceWatcher watcher,
    ILoggerFactory loggerFactory) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromMilliseconds(250);

    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _server;

    /// <summary>The address the dashboard connects to, once it is known.</summary>
    public Task<string> GetAddressAsync(CancellationToken cancellationToken) => _address.Task.WaitAsync(cancellationToken);

    /// <summary>Runs before any service starts: what starts the dashboard waits for the address.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var url = DashboardUrl.ParseOptional(configuration, DashboardConfigurationKeys.ResourceServiceUrl);
        if (url?.Scheme == "https")
        {
            throw new DistributedApplicationException(
                $"{DashboardConfigurationKeys.ResourceServiceUrl}: '{configuration[DashboardConfigurationKeys.ResourceServiceUrl]}'"
                + " asks for TLS, which this hosting engine does not offer on loopback; write http.");
        }

        watcher.Start();
        _server = Build(url);
        try
        {
            await _server.StartAsync(cancellationToken);
        }
        catch (IOException error)
        {
            throw new DistributedApplicationException(
                $"{DashboardConfigurationKeys.ResourceServiceUrl}: port {url?.Port} is taken; free it or set another port"
                + $" ({error.Message})", error);
        }

        var addresses = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        _address.SetResult(addresses.First());
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _address.TrySetCanceled(CancellationToken.None);
        if (_server is null)
            return;
        // The only client is the dashboard, which ends with the application: not worth waiting for.
        using var drain = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        drain.CancelAfter(DrainTimeout);
        await _server.StopAsync(drain.Token);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(DashboardUrl? url)
    {
        // The empty builder reads neither the AppHost's ASPNETCORE_URLS nor its signals.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, url));
        builder.Services.AddSingleton(loggerFactory);
        builder.Services.AddSingleton<IHostLifetime, PassiveHostLifetime>();
        builder.Services.AddSingleton(service);
        builder.Services.AddGrpc();

        var server = builder.Build();
        var apiKey = new ResourceServiceApiKey(
            DashboardOptions.ReadText(configuration, DashboardConfigurationKeys.ResourceServiceApiKey));
        server.Use(next => context => apiKey.InvokeAsync(context, next));
        server.MapGrpcService<DashboardGrpcService>();
        return server;
    }

    private void Listen(KestrelServerOptions kestrel, DashboardUrl? url)
    {
        var randomize = DashboardOptions.ReadFlag(configuration, DashboardConfigurationKeys.RandomizePorts);
        var port = randomize ? 0 : url?.Port ?? 0;
        if (IPAddress.TryParse(url?.Host, out var address))
            kestrel.Listen(address, port, RequireHttp2);
        else if (port == 0)
            kestrel.Listen(IPAddress.Loopback, port, RequireHttp2);
        else
            kestrel.ListenLocalhost(port, RequireHttp2);
    }

    private static void RequireHttp2(ListenOptions options) => options.Protocols = HttpProtocols.Http2;
}

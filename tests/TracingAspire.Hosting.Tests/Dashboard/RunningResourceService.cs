using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Dashboard.Protocol;
using Aspire.Hosting.Dashboard.Server;
using Aspire.Hosting.Interactions;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace TracingAspire.Hosting.Tests.Dashboard;

/// <summary>The resource service on a free port, over an engine without processes, and a client of it.</summary>
internal sealed class RunningResourceService : IAsyncDisposable
{
    public const string ApiKey = "0123456789abcdef";

    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly ResourceNotificationService _notifications;
    private GrpcChannel? _channel;

    public RunningResourceService()
    {
        Configuration["AppHost:ResourceService:ApiKey"] = ApiKey;
        var services = new ServiceCollection().AddSingleton(_ => InteractionService!).BuildServiceProvider();
        _notifications = new(NullLogger<ResourceNotificationService>.Instance, _lifetime, services, Logs);

        var mapper = new ResourceMapper(new SecretMask(Configuration, new DistributedApplicationModel([])));
        Feed = new ResourceFeed(mapper);
        var files = new UploadedFiles(Interactions);
        var executionContext = new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run);
        InteractionService = new InteractionService(
            Interactions, new DistributedApplicationOptions(), executionContext, Configuration, _lifetime, services, NullLogger<InteractionService>.Instance);
        var service = new DashboardGrpcService(
            Feed,
            new InteractionExchange(Interactions, new InteractionAnswers(Interactions, files, services)),
            new FileUpload(files),
            Logs,
            new ResourceCommandService(_notifications, Logs, services),
            Configuration,
            new HostingEnvironment { ApplicationName = "Sample.AppHost" },
            _lifetime);
        var watcher = new ResourceWatcher(
            _notifications, Feed, new FailureNotices(Interactions, Logs), _lifetime, NullLogger<ResourceWatcher>.Instance);
        Host = new ResourceServiceHost(Configuration, service, watcher, NullLoggerFactory.Instance);
    }

    public ConfigurationManager Configuration { get; } = new();

    public ResourceServiceHost Host { get; }

    public ResourceLoggerService Logs { get; } = new();

    public ResourceFeed Feed { get; }

    public OpenInteractions Interactions { get; } = new();

    public IInteractionService InteractionService { get; }

    public ExecutableResource Api { get; } = new("api", "dotnet", "/app");

    public DashboardService.DashboardServiceClient Client => new(_channel!);

    public static Metadata Key { get; } = new() { { "x-resource-service-api-key", ApiKey } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RunningResourceService> StartAsync()
    {
        var running = new RunningResourceService();
        await running.Host.StartingAsync(Cancellation);
        running._channel = GrpcChannel.ForAddress(await running.Host.GetAddressAsync(Cancellation));
        return running;
    }

    public async Task PublishAsync(Func<CustomResourceSnapshot, CustomResourceSnapshot> change)
    {
        await _notifications.PublishUpdateAsync(Api, change);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        while (!Feed.Contains("api"))
            await Task.Delay(5, patience.Token);
    }

    public void StopApplication() => _lifetime.StopApplication();

    public async ValueTask DisposeAsync()
    {
        _lifetime.StopApplication();
        _channel?.Dispose();
        await Host.StopAsync(CancellationToken.None);
        await Host.DisposeAsync();
        _notifications.Dispose();
        Logs.Dispose();
    }
}

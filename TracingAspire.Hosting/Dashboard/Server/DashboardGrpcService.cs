using System.Text.RegularExpressions;
using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>What the dashboard asks of the running application.</summary>
internal sealed partial class DashboardGrpcService(
    ResourceFeed resources,
    InteractionExchange interactions,
    FileUpload upload,
    ResourceLoggerService logs,
    ResourceCommandService commands,
    IConfiguration configuration,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime) : DashboardService.DashboardServiceBase
{
    /// <summary>The version whose contract this server speaks.</summary>
    private const string MinimumDashboardVersion = "13.5.0";

    public override Task<ApplicationInformationResponse> GetApplicationInformation(
        ApplicationInformationRequest request, ServerCallContext context)
    {
        var name = configuration[DashboardConfigurationKeys.ApplicationName] ?? environment.ApplicationName;
        return Task.FromResult(new ApplicationInformationResponse
        {
            ApplicationName = AppHostSuffix().Replace(name, ""),
            MinDashboardVersion = MinimumDashboardVersion,
        });
    }

    public override Task WatchResources(
        WatchResourcesRequest request, IServerStreamWriter<WatchResourcesUpdate> responseStream, ServerCallContext context) =>
        RunUntilStoppedAsync(context, cancellationToken => resources.WriteToAsync(responseStream, cancellationToken));

    public override Task WatchResourceConsoleLogs(
        WatchResourceConsoleLogsRequest request,
        IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream,
        ServerCallContext context)
    {
        if (!resources.Contains(request.ResourceName))
        {
            throw new RpcException(new Status(
                StatusCode.NotFound, $"There is no resource '{request.ResourceName}' whose console logs could be read."));
        }

        return RunUntilStoppedAsync(context, async cancellationToken =>
        {
            var batches = request.SuppressFollow
                ? logs.GetAllAsync(request.ResourceName)
                : logs.WatchAsync(request.ResourceName);
            await foreach (var lines in batches.WithCancellation(cancellationToken))
            {
                foreach (var update in ConsoleLogBatches.Split(lines))
                    await responseStream.WriteAsync(update, cancellationToken);
            }
        });
    }

    public override async Task<ResourceCommandResponse> ExecuteResourceCommand(
        ResourceCommandRequest request, ServerCallContext context)
    {
        var result = request switch
        {
            { ResourceName: "" } => CommandResults.Failure("The request names no resource."),
            { CommandName: "" } => CommandResults.Failure("The request names no command."),
            _ => await commands.ExecuteCommandAsync(
                request.ResourceName,
                request.CommandName,
                new ResourceCommandInvocation(CommandArgumentsMapper.Map(request.Arguments), request.NonInteractive),
                context.CancellationToken),
        };
        return CommandResponseMapper.Map(result);
    }

    public override Task WatchInteractions(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> requestStream,
        IServerStreamWriter<WatchInteractionsResponseUpdate> responseStream,
        ServerCallContext context) =>
        RunUntilStoppedAsync(
            context, cancellationToken => interactions.RunAsync(requestStream, responseStream, cancellationToken));

    public override Task<UploadFileResponse> UploadFile(IAsyncStreamReader<UploadFileChunk> requestStream, ServerCallContext context) =>
        upload.ReceiveAsync(requestStream, context.CancellationToken);

    /// <summary>Open streams would hold up the end of the application, so they end with it.</summary>
    private async Task RunUntilStoppedAsync(ServerCallContext context, Func<CancellationToken, Task> stream)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await stream(ended.Token);
        }
        catch (Exception error) when (ended.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            // The caller went away or the application stops: the normal end of a stream.
        }
    }

    [GeneratedRegex(@"(?<=.)\.?AppHost$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AppHostSuffix();
}

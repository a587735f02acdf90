using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Telemetry;

namespace TaskService.Telemetry;

/// <summary>Adds what request, endpoint and response say to the span of the operation.</summary>
internal sealed class OperationSpanHandler : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        if (CurrentSpan() is not { } span)
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);

        DynamoDBAttributes.AddRequest(span, executionContext.RequestContext.OriginalRequest);
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            DynamoDBAttributes.AddResponse(span, executionContext.ResponseContext.Response);
            return response;
        }
        finally
        {
            AddPeer(span, executionContext.RequestContext);
        }
    }

    /// <summary>The active span, where it is one of ours that somebody records.</summary>
    internal static Activity? CurrentSpan() =>
        Activity.Current is { IsAllDataRequested: true } activity
        && activity.Source.Name.StartsWith(TelemetryConstants.TelemetryScopePrefix, StringComparison.Ordinal)
            ? activity
            : null;

    private static void AddPeer(Activity span, IRequestContext context)
    {
        if (context.ClientConfig is { } config)
            span.SetTag("cloud.region", config.RegionEndpoint?.SystemName ?? config.AuthenticationRegion);
        // There is no endpoint yet where the call ended before the first attempt.
        if (context.Request?.Endpoint is { } endpoint)
        {
            span.SetTag("server.address", endpoint.Host);
            span.SetTag("server.port", endpoint.Port);
        }
    }
}

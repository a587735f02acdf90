using Grpc.Core;
using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;
using Status = Grpc.Core.Status;

namespace Jaeger.Query.Grpc.V3;

/// <summary><c>jaeger.api_v3.QueryService</c>: a message for each trace, more only where one would be too large.</summary>
internal sealed class V3QueryService(QueryService query) : Api.V3.QueryService.QueryServiceBase
{
    /// <inheritdoc/>
    public override Task GetTrace(
        Api.V3.GetTraceRequest request, IServerStreamWriter<TracesData> responseStream, ServerCallContext context) =>
        Answered(async () =>
        {
            var id = ParseId(request.TraceId);

            // Jaeger has storages that use the times; these know a trace by its ID alone.
            _ = ProtoTime.ToUnixNano(request.StartTime);
            _ = ProtoTime.ToUnixNano(request.EndTime);
            var trace = await query.GetTraceAsync(id, request.RawTraces, context.CancellationToken)
                ?? throw new RpcException(new Status(StatusCode.NotFound, "trace not found"));
            await SendAsync(trace, responseStream);
        });

    /// <inheritdoc/>
    public override Task FindTraces(
        Api.V3.FindTracesRequest request, IServerStreamWriter<TracesData> responseStream, ServerCallContext context) =>
        Answered(async () =>
        {
            var search = V3TraceParameters.Read(request.Query);
            await foreach (var trace in query.FindTracesAsync(search, request.Query.RawTraces, context.CancellationToken))
                await SendAsync(trace, responseStream);
        });

    /// <inheritdoc/>
    public override Task FindTraceSummaries(
        Api.V3.FindTraceSummariesRequest request,
        IServerStreamWriter<Api.V3.FindTraceSummariesResponse> responseStream,
        ServerCallContext context) =>
        Answered(async () =>
        {
            var search = V3TraceParameters.Read(request.Query);
            await foreach (var summary in query.FindSummariesAsync(search, context.CancellationToken))
                await responseStream.WriteAsync(new Api.V3.FindTraceSummariesResponse { Summaries = { V3Messages.Of(summary) } });
        });

    /// <inheritdoc/>
    public override async Task<Api.V3.GetServicesResponse> GetServices(Api.V3.GetServicesRequest request, ServerCallContext context)
    {
        var services = await query.Reader.GetServicesAsync(context.CancellationToken);
        return new Api.V3.GetServicesResponse { Services = { services } };
    }

    /// <inheritdoc/>
    public override async Task<Api.V3.GetOperationsResponse> GetOperations(
        Api.V3.GetOperationsRequest request, ServerCallContext context)
    {
        var operations = await query.Reader.GetOperationsAsync(request.Service, request.SpanKind, context.CancellationToken);
        return new Api.V3.GetOperationsResponse
        {
            Operations = { operations.Select(o => new Api.V3.Operation { Name = o.Name, SpanKind = o.SpanKind }) },
        };
    }

    /// <inheritdoc/>
    public override async Task<Api.V3.DependenciesResponse> GetDependencies(
        Api.V3.GetDependenciesRequest request, ServerCallContext context)
    {
        if (ProtoTime.IsMissing(request.StartTime)) throw Bad("start_time is required");
        if (ProtoTime.IsMissing(request.EndTime)) throw Bad("end_time is required");
        var (start, end) = (ProtoTime.ToUnixNano(request.StartTime, inUnary: true), ProtoTime.ToUnixNano(request.EndTime, inUnary: true));
        if (end <= start) throw Bad("end_time must be after start_time");
        var links = await query.Reader.GetDependenciesAsync(start, end, context.CancellationToken);
        return new Api.V3.DependenciesResponse
        {
            Dependencies = { links.Select(l => new Api.V3.Dependency { Parent = l.Parent, Child = l.Child, CallCount = l.CallCount }) },
        };
    }

    private static async Task SendAsync(Trace trace, IServerStreamWriter<TracesData> stream)
    {
        foreach (var part in TraceParts.Split(trace)) await stream.WriteAsync(part);
    }

    private static TraceId ParseId(string text)
    {
        try
        {
            return TraceId.Parse(text);
        }
        catch (FormatException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"malform trace ID: {e.Message}"));
        }
    }

    private static RpcException Bad(string message) => new(new Status(StatusCode.InvalidArgument, message));

    // What a storage refuses has no code of its own in Jaeger.
    private static async Task Answered(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (TraceStorageException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
    }
}

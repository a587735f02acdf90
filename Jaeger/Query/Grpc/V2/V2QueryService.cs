using Google.Protobuf;
using Grpc.Core;
using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Query.Grpc.V2;

/// <summary><c>jaeger.api_v2.QueryService</c>: spans in Jaeger's own model, ten a message.</summary>
internal sealed class V2QueryService(QueryService query) : Api.V2.QueryService.QueryServiceBase
{
    private const int SpansInChunk = 10;
    private const string TraceNotFound = "trace not found";

    /// <inheritdoc/>
    public override Task GetTrace(
        Api.V2.GetTraceRequest request, IServerStreamWriter<Api.V2.SpansResponseChunk> responseStream, ServerCallContext context) =>
        Answered("failed to fetch spans from the backend", async () =>
        {
            var id = ParseId(request.HasTraceId ? request.TraceId : null, "grpc: failed to unmarshal the received message");
            var trace = await query.GetTraceAsync(id, request.RawTraces, context.CancellationToken)
                ?? throw Failure(StatusCode.NotFound, TraceNotFound);
            await SendAsync(trace, responseStream);
        });

    /// <inheritdoc/>
    public override Task FindTraces(
        Api.V2.FindTracesRequest request, IServerStreamWriter<Api.V2.SpansResponseChunk> responseStream, ServerCallContext context) =>
        Answered("failed when searching for traces", async () =>
        {
            if (request.Query is not { } parameters) throw Failure(StatusCode.InvalidArgument, "missing query");
            await foreach (var trace in query.FindTracesAsync(Search(parameters), parameters.RawTraces, context.CancellationToken))
                await SendAsync(trace, responseStream);
        });

    /// <inheritdoc/>
    public override async Task<Api.V2.ArchiveTraceResponse> ArchiveTrace(Api.V2.ArchiveTraceRequest request, ServerCallContext context)
    {
        await Answered("failed to archive trace", async () =>
        {
            var id = ParseId(request.HasTraceId ? request.TraceId : null, "grpc: error unmarshalling request");
            if (!await query.ArchiveAsync(id, context.CancellationToken))
                throw Failure(StatusCode.NotFound, $"{TraceNotFound}: {TraceNotFound}");
        });
        return new Api.V2.ArchiveTraceResponse();
    }

    /// <inheritdoc/>
    public override async Task<Api.V2.GetServicesResponse> GetServices(Api.V2.GetServicesRequest request, ServerCallContext context)
    {
        var services = await query.Reader.GetServicesAsync(context.CancellationToken);
        return new Api.V2.GetServicesResponse { Services = { services } };
    }

    /// <inheritdoc/>
    public override async Task<Api.V2.GetOperationsResponse> GetOperations(Api.V2.GetOperationsRequest request, ServerCallContext context)
    {
        var operations = await query.Reader.GetOperationsAsync(request.Service, request.SpanKind, context.CancellationToken);
        return new Api.V2.GetOperationsResponse
        {
            OperationNames = { operations.Select(o => o.Name).Distinct(StringComparer.Ordinal) },
            Operations = { operations.Select(o => new Api.V2.Operation { Name = o.Name, SpanKind = o.SpanKind }) },
        };
    }

    /// <inheritdoc/>
    public override async Task<Api.V2.GetDependenciesResponse> GetDependencies(
        Api.V2.GetDependenciesRequest request, ServerCallContext context)
    {
        if (ProtoTime.IsMissing(request.StartTime) || ProtoTime.IsMissing(request.EndTime))
            throw Failure(StatusCode.InvalidArgument, "StartTime and EndTime must be initialized.");
        var (start, end) = (ProtoTime.ToUnixNano(request.StartTime, inUnary: true), ProtoTime.ToUnixNano(request.EndTime, inUnary: true));
        var answer = new Api.V2.GetDependenciesResponse();
        await Answered("failed to fetch dependencies", async () =>
        {
            var links = await query.Reader.GetDependenciesAsync(start, end, context.CancellationToken);
            answer.Dependencies.AddRange(
                links.Select(l => new Api.V2.DependencyLink { Parent = l.Parent, Child = l.Child, CallCount = l.CallCount }));
        });
        return answer;
    }

    private static async Task SendAsync(Trace trace, IServerStreamWriter<Api.V2.SpansResponseChunk> stream)
    {
        foreach (var spans in V2Spans.Of(trace).Chunk(SpansInChunk))
            await stream.WriteAsync(new Api.V2.SpansResponseChunk { Spans = { spans } });
    }

    private static TraceQuery Search(Api.V2.TraceQueryParameters query) => new()
    {
        ServiceName = query.ServiceName,
        OperationName = query.OperationName,
        Attributes = new Dictionary<string, string>(query.Tags, StringComparer.Ordinal),
        StartMin = ProtoTime.IsMissing(query.StartTimeMin) ? long.MinValue : ProtoTime.ToUnixNano(query.StartTimeMin),
        StartMax = ProtoTime.IsMissing(query.StartTimeMax) ? long.MaxValue : ProtoTime.ToUnixNano(query.StartTimeMax),
        DurationMin = ProtoTime.ToNano(query.DurationMin),
        DurationMax = ProtoTime.ToNano(query.DurationMax),
        Limit = query.SearchDepth,
    };

    private static TraceId ParseId(ByteString? bytes, string complaint)
    {
        if (bytes is { Length: not (8 or 16) }) throw Failure(StatusCode.Internal, $"{complaint}: invalid length for TraceID");
        var id = TraceId.FromBytes(bytes is null ? [] : bytes.Span);
        return id.IsEmpty ? throw Failure(StatusCode.InvalidArgument, "uninitialized TraceID is not allowed") : id;
    }

    private static RpcException Failure(StatusCode code, string message) => new(new Status(code, message));

    private static async Task Answered(string complaint, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (TraceStorageException e)
        {
            throw Failure(StatusCode.Internal, $"{complaint}: {e.Message}");
        }
    }
}

using Grpc.Core;
using Grpc.Health.V1;
using Grpc.HealthCheck;

namespace Jaeger.Query.Grpc;

/// <summary>The health of the services, known by Jaeger's names; they serve as long as the server runs.</summary>
internal sealed class QueryHealth : HealthServiceImpl
{
    private static readonly string[] Services =
    [
        "", "jaeger.api_v2.QueryService", "jaeger.api_v2.metrics.MetricsQueryService", "jaeger.api_v3.QueryService",
    ];

    /// <summary>All services serving.</summary>
    public QueryHealth()
    {
        foreach (var service in Services) SetStatus(service, HealthCheckResponse.Types.ServingStatus.Serving);
    }

    /// <inheritdoc/>
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) =>
        Services.Contains(request.Service, StringComparer.Ordinal)
            ? base.Check(request, context)
            : throw new RpcException(new Status(StatusCode.NotFound, "unknown service"));
}

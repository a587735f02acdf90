using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection;
using Jaeger.Query.Grpc.V2;
using Jaeger.Query.Grpc.V3;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Server;
using ReflectionAlpha = Grpc.Reflection.V1Alpha.ServerReflection;
using ReflectionV1 = Grpc.Reflection.V1.ServerReflection;

namespace Jaeger.Query.Grpc;

/// <summary>The query services, health and reflection on a port of their own.</summary>
internal static class QueryGrpcServer
{
    /// <summary>Starts listening.</summary>
    /// <exception cref="ComponentException">A file, an extension or the address cannot be used.</exception>
    public static Task<GrpcServer> StartAsync(GrpcServerConfig config, IComponentHost host, QueryService query, CallGuard guard, ILogger logger) =>
        GrpcServer.StartAsync(config, host, binder => Bind(binder, query), guard.Check, logger);

    private static void Bind(ServiceBinderBase binder, QueryService query)
    {
        Api.V2.QueryService.BindService(binder, new V2QueryService(query));
        Api.V3.QueryService.BindService(binder, new V3QueryService(query));
        Health.BindService(binder, new QueryHealth());
        var services = new[]
        {
            Health.Descriptor, ReflectionV1.Descriptor, ReflectionAlpha.Descriptor, Api.V2.QueryService.Descriptor, Api.V3.QueryService.Descriptor,
        };
        ReflectionV1.BindService(binder, new ReflectionV1ServiceImpl(services));
        ReflectionAlpha.BindService(binder, new ReflectionServiceImpl(services));
    }
}

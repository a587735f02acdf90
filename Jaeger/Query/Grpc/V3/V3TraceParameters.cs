using Grpc.Core;
using Jaeger.Storage;

namespace Jaeger.Query.Grpc.V3;

/// <summary>Reads the parameters of a search.</summary>
internal static class V3TraceParameters
{
    private const int DefaultSearchDepth = 100;

    /// <summary>What to search for.</summary>
    /// <exception cref="RpcException">Something is missing or not to be had; the status and the message are Jaeger's.</exception>
    public static TraceQuery Read(Api.V3.TraceQueryParameters? query)
    {
        if (query is null) throw Bad("missing query");
        if (ProtoTime.IsMissing(query.StartTimeMin) || ProtoTime.IsMissing(query.StartTimeMax))
            throw Bad("start time min and max are required parameters");
        var search = new TraceQuery
        {
            ServiceName = query.ServiceName,
            OperationName = query.OperationName,
            Attributes = new Dictionary<string, string>(query.Attributes, StringComparer.Ordinal),
            StartMin = ProtoTime.ToUnixNano(query.StartTimeMin),
            StartMax = ProtoTime.ToUnixNano(query.StartTimeMax),
            DurationMin = ProtoTime.ToNano(query.DurationMin),
            DurationMax = ProtoTime.ToNano(query.DurationMax),
            Limit = query.SearchDepth > 0 ? query.SearchDepth : DefaultSearchDepth,
        };
        if (query.Filter is not null)
        {
            throw Bad(
                "the structured query filter is disabled: enable the \"jaeger.query.structuredFilters\" feature gate to use it");
        }

        return search;
    }

    private static RpcException Bad(string message) => new(new Status(StatusCode.InvalidArgument, message));
}

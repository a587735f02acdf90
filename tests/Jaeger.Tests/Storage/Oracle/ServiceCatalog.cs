using System.Collections.Concurrent;
using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Every service and operation ever seen; they outlive the traces that named them.</summary>
internal sealed class ServiceCatalog
{
    private readonly ConcurrentDictionary<string, Service> _services = new(StringComparer.Ordinal);

    /// <summary>All services, sorted.</summary>
    public IReadOnlyList<string> Services => [.. _services.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Records the spans of a service; a span without service is not recorded. Calls must not overlap.</summary>
    public void Record(string serviceName, List<Span> spans)
    {
        if (serviceName.Length == 0) return;
        if (!_services.TryGetValue(serviceName, out var service))
            _services[serviceName] = service = new Service(1UL << (_services.Count % 64));
        foreach (var span in spans) service.Operations.TryAdd(new Operation(span.Name, SpanKinds.NameOf(span.Kind)), 0);
    }

    /// <summary>A bit the traces of that service have set; 0 for a service never seen. Services share bits.</summary>
    public ulong BitOf(string serviceName) => _services.TryGetValue(serviceName, out var service) ? service.Bit : 0;

    /// <summary>The operations of a service, sorted; of one kind unless it is empty.</summary>
    public IReadOnlyList<Operation> Operations(string serviceName, string spanKind)
    {
        if (!_services.TryGetValue(serviceName, out var service)) return [];
        return
        [
            .. service.Operations.Keys
                .Where(o => spanKind.Length == 0 || string.Equals(o.SpanKind, spanKind, StringComparison.Ordinal))
                .OrderBy(o => o.Name, StringComparer.Ordinal)
                .ThenBy(o => o.SpanKind, StringComparer.Ordinal),
        ];
    }

    private sealed class Service(ulong bit)
    {
        public ulong Bit { get; } = bit;

        public ConcurrentDictionary<Operation, byte> Operations { get; } = new();
    }
}

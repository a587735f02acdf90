using OtelCollector.Core.Component;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>Every component of the library, as a distribution of all of them has it.</summary>
internal static class AllFactories
{
    public static Factories Create() => new()
    {
        Receivers = Of<IReceiverFactory>(),
        Processors = Of<IProcessorFactory>(),
        Exporters = Of<IExporterFactory>(),
        Connectors = Of<IConnectorFactory>(),
        Extensions = Of<IExtensionFactory>(),
    };

    private static List<TFactory> Of<TFactory>()
        where TFactory : class, IComponentFactory =>
    [
        .. typeof(TFactory).Assembly.GetTypes()
            .Where(t => typeof(TFactory).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false })
            .Where(t => t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (TFactory)Activator.CreateInstance(t)!)
            .OrderBy(f => f.Type, StringComparer.Ordinal),
    ];
}

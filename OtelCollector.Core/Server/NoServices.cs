namespace OtelCollector.Core.Server;

/// <summary>Kestrel asks for optional services only; there are none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}

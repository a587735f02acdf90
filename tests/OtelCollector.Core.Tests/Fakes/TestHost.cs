using OtelCollector.Core.Component;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class TestHost : IComponentHost
{
    public IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; } = new Dictionary<ComponentId, IExtension>();

    public void ReportFatal(Exception error) => throw new InvalidOperationException("unexpected fatal error", error);
}

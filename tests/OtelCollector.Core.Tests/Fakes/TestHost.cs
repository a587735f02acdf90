using OtelCollector.Core.Component;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class TestHost(params IEnumerable<(string Id, IExtension Extension)> extensions) : IComponentHost
{
    public IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; } =
        extensions.ToDictionary(e => new ComponentId(e.Id), e => e.Extension);

    public void ReportFatal(Exception error) => throw new InvalidOperationException("unexpected fatal error", error);
}

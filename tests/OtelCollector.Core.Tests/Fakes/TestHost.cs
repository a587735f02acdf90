using OtelCollector.Core.Component;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class TestHost(params IEnumerable<(string Id, IExtension Extension)> extensions) : IComponentHost
{
    public IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; } =
        extensions.ToDictionary(e => Parse(e.Id), e => e.Extension);

    public void ReportFatal(Exception error) => throw new InvalidOperationException("unexpected fatal error", error);

    private static ComponentId Parse(string id) =>
        ComponentId.TryParse(id, out var parsed, out var error) ? parsed : throw new ArgumentException(error, nameof(id));
}

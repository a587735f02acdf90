using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Tests.Fakes;

internal static class TestComponents
{
    public static ComponentSettings Settings(RecordingLogger? logger = null) => new(
        new ComponentId("test"),
        new BuildInfo("otelcol", "test", "0.0.0"),
        new TelemetrySettings(logger ?? new RecordingLogger(), new Dictionary<string, string>()));

    public static IComponentConfig Config(IComponentFactory factory, string yaml)
    {
        var (config, problems) = TryConfig(factory, yaml);
        problems.ShouldBeEmpty();
        return config;
    }

    public static (IComponentConfig Config, IReadOnlyList<string> Problems) TryConfig(
        IComponentFactory factory, string yaml)
    {
        var problems = new ConfigProblems();
        var map = YamlReader.Read(yaml) as ConfigMap ?? ConfigMap.Empty;
        var section = ConfigSection.OfComponent(map, "test", factory.ConfigName, problems);
        var config = factory.CreateDefaultConfig();
        config.Bind(section);
        if (problems.Decoding.IsEmpty)
            config.Validate(section.ForValidation());
        section.RejectUnknownKeys();
        return (config, [.. problems.Decoding.Leaves.Select(e => $"test: {e}"), .. problems.Validation]);
    }

    public static async Task<T> StartedAsync<T>(T component, IComponentHost? host = null)
        where T : IComponent
    {
        await component.StartAsync(host ?? new TestHost(), TestContext.Current.CancellationToken);
        return component;
    }

    public static ValueTask StopAsync(IComponent component) => component.StopAsync(TestContext.Current.CancellationToken);
}

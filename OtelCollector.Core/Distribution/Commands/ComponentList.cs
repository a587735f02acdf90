using System.Text;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>The output of the <c>components</c> command, in YAML.</summary>
internal static class ComponentList
{
    private static readonly Signal[] Signals = [Signal.Logs, Signal.Metrics, Signal.Traces];

    public static string Format(BuildInfo build, Factories factories)
    {
        var text = new StringBuilder();
        text.Append("buildinfo:\n");
        text.Append("    command: ").Append(build.Command).Append('\n');
        text.Append("    description: ").Append(build.Description).Append('\n');
        text.Append("    version: ").Append(build.Version).Append('\n');
        Append(text, "receiver", factories.Receivers, BySignal);
        Append(text, "processor", factories.Processors, BySignal);
        Append(text, "exporter", factories.Exporters, BySignal);
        Append(text, "connector", factories.Connectors, ByPair);
        Append(text, "extension", factories.Extensions, (_, origin) => [("extension", origin.Logs)]);
        text.Append("providers:\n");
        foreach (var scheme in ConfigProviders.Schemes)
        {
            text.Append("    - scheme: ").Append(scheme).Append('\n');
            text.Append("      module: go.opentelemetry.io/collector/confmap/provider/").Append(scheme).Append("provider v1.58.0\n");
        }

        return text.ToString();
    }

    private static void Append<TFactory>(
        StringBuilder text,
        string kind,
        IReadOnlyList<TFactory> factories,
        Func<TFactory, ComponentOrigin, IEnumerable<(string Name, string Level)>> stability)
        where TFactory : IComponentFactory
    {
        text.Append(kind).Append(factories.Count == 0 ? "s: []\n" : "s:\n");
        foreach (var factory in factories.OrderBy(f => f.Type, StringComparer.Ordinal))
        {
            text.Append("    - name: ").Append(factory.Type).Append('\n');
            if (ComponentOrigin.Of(kind, factory.Type) is not { } origin)
                continue;
            text.Append("      module: ").Append(origin.Module).Append("\n      stability:\n");
            foreach (var (name, level) in stability(factory, origin))
                text.Append("        ").Append(name).Append(": ").Append(level).Append('\n');
        }
    }

    private static IEnumerable<(string Name, string Level)> BySignal(IComponentFactory factory, ComponentOrigin origin) =>
        [("logs", origin.Logs), ("metrics", origin.Metrics), ("traces", origin.Traces)];

    private static IEnumerable<(string Name, string Level)> ByPair(IConnectorFactory factory, ComponentOrigin origin) =>
        from input in Signals
        from output in Signals
        select ($"{input.Name()}-to-{output.Name()}", factory.Supports(input, output) ? origin.Logs : "Undefined");
}

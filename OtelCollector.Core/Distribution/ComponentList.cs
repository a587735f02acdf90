using System.Text;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Distribution;

/// <summary>The output of the <c>components</c> command, in YAML.</summary>
internal static class ComponentList
{
    public static string Format(BuildInfo build, Factories factories)
    {
        var text = new StringBuilder();
        text.Append("buildinfo:\n");
        text.Append("    command: ").Append(build.Command).Append('\n');
        text.Append("    description: ").Append(build.Description).Append('\n');
        text.Append("    version: ").Append(build.Version).Append('\n');
        Append(text, "receivers", factories.Receivers);
        Append(text, "processors", factories.Processors);
        Append(text, "exporters", factories.Exporters);
        Append(text, "connectors", factories.Connectors);
        Append(text, "extensions", factories.Extensions);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string kind, IEnumerable<IComponentFactory> factories)
    {
        text.Append(kind).Append(":\n");
        foreach (var factory in factories)
            text.Append("    - name: ").Append(factory.Type).Append('\n');
    }
}

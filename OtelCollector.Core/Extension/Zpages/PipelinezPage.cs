using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>The pipelines with their components.</summary>
internal static class PipelinezPage
{
    public static string Write(CollectorConfig config, IQueryCollection query)
    {
        var page = new ZpageHtml("builtPipelines").Table(
            ["FullName", "InputType", "Receivers", "Processors", "Exporters"],
            config.Service.Pipelines.OrderBy(p => p.Id.ToString(), StringComparer.Ordinal).Select(p => Row(p, config)));
        var (pipeline, component, kind) = (query["zpipelinename"].ToString(), query["zcomponentname"].ToString(), query["zcomponentkind"].ToString());
        if (pipeline.Length > 0 && component.Length > 0 && kind.Length > 0)
            page.Heading($"{kind}: {(kind == "processor" ? $"{pipeline}/{component}" : component)}");
        return page.ToString();
    }

    private static string[] Row(PipelineConfig pipeline, CollectorConfig config)
    {
        var name = pipeline.Id.ToString();
        return
        [
            ZpageHtml.Encode(name),
            pipeline.Id.Signal.Name(),
            string.Concat(pipeline.Receivers.Distinct().Select(id => Link(id, "receiver") + "<br>")),
            "&rarr; " + string.Concat(pipeline.Processors.Select(id => Link(id, "processor") + " &rarr; ")),
            string.Concat(pipeline.Exporters.Distinct().Select(id => Link(id, "exporter") + "<br>")),
        ];

        string Link(ComponentId id, string kind)
        {
            var text = config.Connectors.ContainsKey(id) ? $"{id} (connector)" : id.ToString();
            return ZpageHtml.Link(text, ("zpipelinename", name), ("zcomponentname", text), ("zcomponentkind", kind));
        }
    }
}

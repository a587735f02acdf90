using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>The extensions that run.</summary>
internal static class ExtensionzPage
{
    public static string Write(CollectorConfig config, IQueryCollection query)
    {
        var names = config.Service.Extensions.Distinct().Select(id => id.ToString()).Order(StringComparer.Ordinal);
        var page = new ZpageHtml("Extensions").Table(null, names.Select(n => (string[])[ZpageHtml.Link(n, ("zextensionname", n))]));
        if (query["zextensionname"].ToString() is { Length: > 0 } name)
            page.Heading(name);
        return page.ToString();
    }
}

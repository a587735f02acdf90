using System.Text;
using System.Text.Encodings.Web;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>The parts pages are made of. Unlike the original's, they load nothing from elsewhere.</summary>
internal sealed class ZpageHtml
{
    private const string Bar = "<td>&nbsp;&nbsp;|&nbsp;&nbsp;</td>";

    private readonly StringBuilder _text = new();

    public ZpageHtml(string title)
    {
        var name = Encode(title);
        _text.Append("<!DOCTYPE html>\n<html lang=\"en\"><head>\n    <meta charset=\"utf-8\">\n    <title>").Append(name);
        _text.Append("</title>\n</head>\n<body>\n<h2>").Append(name).Append("</h2>");
    }

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A link to a page about one thing.</summary>
    public static string Link(string text, params (string Name, string Value)[] query) =>
        $"<a href=\"?{string.Join("&amp;", query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"))}\">{Encode(text)}</a>";

    public ZpageHtml Heading(string text)
    {
        _text.Append("<h6>").Append(Encode(text)).Append("</h6>");
        return this;
    }

    public ZpageHtml PageLink(string text, string page)
    {
        _text.Append("<h6><a href=\"").Append(page).Append("\">").Append(Encode(text)).Append("</a></h6>");
        return this;
    }

    public ZpageHtml Properties(string name, params (string Name, string Value)[] properties)
    {
        _text.Append("<b>").Append(Encode(name)).Append(":</b>\n");
        return Table(null, properties.Select(p => (string[])[$"<b>{Encode(p.Name)}</b>", Encode(p.Value)]));
    }

    /// <summary>A table; cells are HTML.</summary>
    public ZpageHtml Table(string[]? heads, IEnumerable<string[]> rows)
    {
        _text.Append("<table style=\"border-spacing: 0\">\n");
        if (heads is not null)
            _text.Append("<tr>").AppendJoin(Bar, heads.Select(h => $"<td><b>{Encode(h)}</b></td>")).Append("</tr>\n");
        var isEven = true;
        foreach (var row in rows)
        {
            _text.Append(isEven ? "<tr style=\"background: #eee\">" : "<tr>");
            _text.AppendJoin(Bar, row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
            isEven = !isEven;
        }

        _text.Append("</table>");
        return this;
    }

    public override string ToString() => _text + "</body>\n</html>\n";
}

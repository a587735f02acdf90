using System.Text;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>
/// The parameters of a URL as Go reads them: names in their case, a pair with a semicolon or a broken escape counts as
/// left out.
/// </summary>
internal sealed class QueryParameters
{
    private readonly List<(string Name, string Value)> _pairs = [];

    private QueryParameters(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            if (pair.IsEmpty || pair.Contains(';')) continue;
            var equals = pair.IndexOf('=');
            var name = Unescape(equals < 0 ? pair : pair[..equals], isQuery: true);
            var value = equals < 0 ? "" : Unescape(pair[(equals + 1)..], isQuery: true);
            if (name is not null && value is not null) _pairs.Add((name, value));
        }
    }

    /// <summary>Those of a request, read once.</summary>
    public static QueryParameters Of(HttpRequest request)
    {
        var features = request.HttpContext.Features;
        if (features.Get<QueryParameters>() is { } known) return known;
        var text = request.QueryString.Value.AsSpan();
        var parameters = new QueryParameters(text.IsEmpty ? text : text[1..]);
        features.Set(parameters);
        return parameters;
    }

    /// <summary>All values of a name, in order.</summary>
    public IEnumerable<string> All(string name) =>
        _pairs.Where(p => string.Equals(p.Name, name, StringComparison.Ordinal)).Select(p => p.Value);

    /// <summary>Undoes percent encoding, and in a query the plus sign for a space; null where an escape is broken.</summary>
    public static string? Unescape(ReadOnlySpan<char> text, bool isQuery)
    {
        if (text.IndexOfAny('%', '+') < 0) return text.ToString();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (!IsEscape(text[i..])) return null;
                bytes[length++] = (byte)((Convert.ToByte(text[(i + 1)..(i + 3)].ToString(), 16)));
                i += 2;
            }
            else if (text[i] == '+' && isQuery)
            {
                bytes[length++] = (byte)' ';
            }
            else
            {
                length += Encoding.UTF8.GetBytes(text.Slice(i, 1), bytes.AsSpan(length));
            }
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    /// <summary>Whether a text begins with a percent sign and two hexadecimal digits.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);
}

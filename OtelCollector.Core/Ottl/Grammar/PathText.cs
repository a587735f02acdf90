using System.Text;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Syntax;

namespace OtelCollector.Core.Ottl.Grammar;

/// <summary>Paths as error texts show them.</summary>
internal static class PathText
{
    /// <summary>The path with its keys, without quotes: <c>attributes[http.route]</c>.</summary>
    public static string Of(SyntaxNode path)
    {
        var text = new StringBuilder();
        if (path.Text("Context") is { } context)
            text.Append(context).Append('.');
        var isFirst = true;
        foreach (var field in path.Children("Fields"))
        {
            if (!isFirst)
                text.Append('.');
            isFirst = false;
            text.Append(field.Text("Name"));
            foreach (var key in field.Children("Keys"))
                text.Append('[').Append(key.Text("Int") ?? key.Text("String")).Append(']');
        }

        return text.ToString();
    }

    /// <summary>Refuses a path without the name of a context in front.</summary>
    /// <exception cref="OttlException">The name is missing or unknown.</exception>
    public static void RequireContext(OttlContextKind kind, string? name, string text)
    {
        var names = OttlPaths.ContextNames(kind);
        if (name is null)
            throw new OttlException($"missing context name for path \"{text}\", possibly valid options are: {string.Join(", ", names.Select(n => $"\"{n}.{text}\""))}");
        if (!names.Contains(name, StringComparer.Ordinal))
            throw new OttlException($"context \"{name}\" from path \"{text}\" is not valid, it must be replaced by one of: {string.Join(", ", names.Select(n => $"\"{n}\""))}");
    }
}

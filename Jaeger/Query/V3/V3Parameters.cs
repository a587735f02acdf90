using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.V3;

/// <summary>Parameters of <c>/api/v3</c>, each under its camelCase name or an older alias.</summary>
internal static class V3Parameters
{
    /// <summary>The value and the name it was given under; the last name where it is left out.</summary>
    public static (string Text, string Name) Find(HttpRequest request, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Parameters.Text(request, name) is { Length: > 0 } text) return (text, name);
        }

        return ("", names[^1]);
    }

    /// <summary>A parsed value, or the fallback where it is left out; a bad one is answered with 400.</summary>
    public static T Parse<T>(HttpRequest request, T fallback, Func<string, T> parse, params ReadOnlySpan<string> names)
    {
        var (text, name) = Find(request, names);
        return text.Length == 0 ? fallback : Checked(() => parse(text), name);
    }

    /// <summary>Runs a parser; its complaint about the format becomes a 400 that names the parameter.</summary>
    public static T Checked<T>(Func<T> parse, string name)
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"malformed parameter {name}: {e.Message}", e);
        }
    }
}

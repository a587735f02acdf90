using Jaeger.GoFormats;
using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Parameters in the older API's formats; a bad one is answered with 400 and Jaeger's text.</summary>
internal static class LegacyParameters
{
    /// <summary>Nanoseconds in a microsecond.</summary>
    public const long Microsecond = 1_000;

    /// <summary>Nanoseconds in a millisecond.</summary>
    public const long Millisecond = 1_000_000;

    /// <summary>A number of units, in nanoseconds; one too large turns over, as in Jaeger.</summary>
    public static long Count(HttpRequest request, string name, long unit, long fallback) =>
        Parse(request, name, fallback, text => unchecked(GoNumber.ParseInt64(text) * unit));

    /// <summary>A duration such as <c>1.2s</c>, in nanoseconds.</summary>
    public static long Duration(HttpRequest request, string name) => Parse(request, name, 0, GoDuration.Parse);

    /// <summary>A switch; off where it is left out.</summary>
    public static bool Boolean(HttpRequest request, string name) => Parse(request, name, fallback: false, GoNumber.ParseBool);

    /// <summary>Whether the answer is to be written one value a line: any value but <c>false</c> asks for it.</summary>
    public static bool PrettyPrint(HttpRequest request) => Parameters.Text(request, "prettyPrint") is not ("" or "false");

    /// <summary>Runs a parser; its complaint about the format becomes a 400 with the given text before it.</summary>
    public static T Checked<T>(Func<T> parse, string prefix = "")
    {
        try
        {
            return parse();
        }
        catch (FormatException e)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, prefix + e.Message, e);
        }
    }

    private static T Parse<T>(HttpRequest request, string name, T fallback, Func<string, T> parse)
    {
        var text = Parameters.Text(request, name);
        return text.Length == 0 ? fallback : Checked(() => parse(text), $"unable to parse param '{name}': ");
    }
}

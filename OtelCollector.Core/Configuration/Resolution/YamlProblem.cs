using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Words a syntax error as the original's YAML library does.</summary>
internal static class YamlProblem
{
    /// <summary>The problem with its line.</summary>
    /// <param name="error">The parser's error.</param>
    /// <param name="open">The collections still open, the innermost first.</param>
    public static string Describe(YamlException error, IEnumerable<NodeEvent> open)
    {
        var problem = Problem(error.Message);
        if (problem == "found invalid mapping")
            return OfScanner(error.Start.Line, "mapping values are not allowed in this context");
        if (problem == "found invalid tab as indentation")
            return OfScanner(error.Start.Line + 1, "found character that cannot start any token");
        if (error is SyntaxErrorException)
            return OfScanner(error.Start.Line, problem);
        var begin = problem.EndsWith("node content", StringComparison.Ordinal)
            ? error.Start.Line
            : open.FirstOrDefault(e => e.Start.Column <= error.Start.Column)?.Start.Line ?? 1;
        return OfParser(begin, error.Start.Line, problem);
    }

    /// <summary>The problem of a flow collection that neither goes on nor ends.</summary>
    /// <param name="open">The collections still open, the innermost first.</param>
    /// <param name="last">The last event read.</param>
    public static string DescribeUnclosed(IEnumerable<NodeEvent> open, ParsingEvent? last)
    {
        var begin = open.FirstOrDefault();
        var close = begin is SequenceStart ? ']' : '}';
        return OfParser(begin?.Start.Line ?? 1, (last?.End.Line ?? 1) + 1, $"did not find expected ',' or '{close}'");
    }

    private static string OfScanner(long line, string problem) => AtLine(line > 1 ? line : 0, problem);

    // An error of grammar is reported one line early there, at the start of what was being read.
    private static string OfParser(long begin, long line, string problem) => AtLine(begin > 1 ? begin - 1 : line - 1, problem);

    private static string AtLine(long line, string problem) =>
        line <= 0 ? problem : string.Create(CultureInfo.InvariantCulture, $"line {line}: {problem}");

    // The parser says "While parsing X, did not find Y."; the original says only the second half, without full stop.
    private static string Problem(string message)
    {
        var comma = message.StartsWith("While ", StringComparison.OrdinalIgnoreCase)
            ? message.IndexOf(", ", StringComparison.Ordinal)
            : -1;
        var problem = (comma < 0 ? message : message[(comma + 2)..]).Trim().TrimEnd('.');
        return problem.Length == 0 ? problem : char.ToLowerInvariant(problem[0]) + problem[1..];
    }
}

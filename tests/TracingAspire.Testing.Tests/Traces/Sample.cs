using System.Globalization;

namespace TracingAspire.Testing.Tests.Traces;

/// <summary>Traces made of a text: a line a span, indented below its parent.</summary>
internal static class Sample
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    public static readonly DateTimeOffset Start = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    /// <summary>One click: browser, API, two database calls.</summary>
    public static Trace Click => Of(
        """
        internal task-web: click 0 20
          client task-web: HTTP POST 1 18
            server task-service: POST /api/tasks 4 12 | http.response.status_code=201 http.route=/api/tasks
              client task-service: DynamoDB.GetItem 5 2 | db.operation.name=GetItem
              client task-service: DynamoDB.PutItem 8 6 | db.operation.name=PutItem
        """);

    /// <summary>
    /// The trace of lines <c>kind service: name start duration [!] [| key=value …]</c>, times in milliseconds; <c>!</c> is the
    /// status error, numbers are numbers.
    /// </summary>
    /// <param name="text">The lines.</param>
    /// <param name="parentOfRoots">The parent span ID of what is at the top.</param>
    /// <param name="caller">The span ID of the test.</param>
    public static Trace Of(string text, string? parentOfRoots = null, string? caller = null)
    {
        List<Span> spans = [];
        var path = new Stack<(int Indent, string Id)>();
        foreach (var line in text.Split('\n'))
        {
            var indent = line.Length - line.TrimStart().Length;
            while (path.TryPeek(out var above) && above.Indent >= indent)
                path.Pop();
            var id = (spans.Count + 1).ToString("x16", CultureInfo.InvariantCulture);
            spans.Add(Read(line.Trim(), id, path.TryPeek(out var parent) ? parent.Id : parentOfRoots));
            path.Push((indent, id));
        }

        return new Trace(spans, caller);
    }

    private static Span Read(string line, string id, string? parent)
    {
        var (head, attributes) = line.Split(" | ") is [var left, var right] ? (left, right) : (line, "");
        var error = head.EndsWith(" !", StringComparison.Ordinal);
        var words = head.TrimEnd('!').TrimEnd().Split(' ');
        return new Span
        {
            TraceId = TraceId,
            SpanId = id,
            ParentSpanId = parent,
            Kind = Enum.Parse<SpanKind>(words[0], ignoreCase: true),
            Service = words[1].TrimEnd(':'),
            Name = string.Join(' ', words[2..^2]),
            Status = error ? SpanStatus.Error : SpanStatus.Unset,
            Start = Start.AddMilliseconds(double.Parse(words[^2], CultureInfo.InvariantCulture)),
            Duration = TimeSpan.FromMilliseconds(double.Parse(words[^1], CultureInfo.InvariantCulture)),
            Attributes = new SpanAttributes(attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Attribute)),
        };
    }

    private static KeyValuePair<string, object> Attribute(string pair)
    {
        var (key, value) = (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
        return new(key, long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value);
    }
}

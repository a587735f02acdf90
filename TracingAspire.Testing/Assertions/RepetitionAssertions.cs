namespace TracingAspire.Testing;

/// <summary>Assertions against a call for each item where one call would do (N+1).</summary>
public static class RepetitionAssertions
{
    // What tells two calls of one name apart; the values that differ from item to item are left out on purpose.
    private static readonly string[] Target =
    [
        "db.system.name", "db.operation.name", "db.collection.name", "aws.dynamodb.table_names", "server.address", "server.port", "url.template",
        "messaging.destination.name", "rpc.service", "rpc.method",
    ];

    /// <summary>No request makes the same call more than <paramref name="max"/> times.</summary>
    /// <remarks>
    /// A request is a server or consumer span, or a root. Calls are the client spans below it, at any depth but for those of
    /// further requests. They are the same where service, name and target (database, operation, table, address, method) are;
    /// what changes from item to item, such as a key or a path, does not count.
    /// </remarks>
    /// <param name="trace">The trace.</param>
    /// <param name="max">How often a request may make the same call; 1 or more.</param>
    /// <exception cref="TraceAssertionException">One does; its calls are marked in the tree.</exception>
    public static void ShouldHaveNoRepeatedClientSpans(this Trace trace, int max = 1)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var repeated = trace.Spans
            .Where(span => span.Kind is SpanKind.Client)
            .GroupBy(span => (Request: RequestOf(span), span.Service, span.Name, Target: TargetOf(span)))
            .Where(calls => calls.Count() > max)
            .ToList();
        TraceAssertionException.ThrowIfAny(
            trace,
            repeated.SelectMany(calls => calls.Select((span, index) => (span, $"call {index + 1} of {calls.Count()}"))),
            $"Expected no request to make the same call more than {(max == 1 ? "once" : $"{max} times")} (N+1): "
                + string.Join("; ", repeated.Select(calls => $"{SpanText.Title(calls.Key.Service, calls.Key.Name)} {calls.Count()} times")));
    }

    private static Span RequestOf(Span span) =>
        span.Ancestors.FirstOrDefault(ancestor => ancestor.Parent is null || ancestor.Kind is SpanKind.Server or SpanKind.Consumer) ?? span;

    private static string TargetOf(Span span) =>
        string.Join('|', Target.Select(key => span.Attributes.TryGetValue(key, out var value) ? AttributeText.Of(value) : ""));
}

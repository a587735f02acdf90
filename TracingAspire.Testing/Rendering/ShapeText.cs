namespace TracingAspire.Testing;

/// <summary>A shape on one line, and what is below it, too, where all of it is missing.</summary>
internal static class ShapeText
{
    /// <summary>The span alone: <c>task-service: DynamoDB.PutItem (client) with db.system.name = "aws.dynamodb"</c>.</summary>
    public static string Of(SpanShape shape)
    {
        var kind = shape.Kind is { } one ? $" ({SpanText.KindOf(one)})" : "";
        var expectations = shape.Expectations.Count == 0 ? "" : $" with {string.Join(", ", shape.Expectations.Select(expectation => expectation.Text))}";
        return $"{SpanText.Title(shape.Service ?? "", shape.Name ?? (shape.Service is null ? "a span" : "*"))}{kind}{Times(shape)}{expectations}";
    }

    /// <summary>The span and all below it: <c>A → (B, C → D)</c>.</summary>
    public static string Whole(SpanShape shape)
    {
        var below = shape.Children.Select(Whole).Concat(shape.Descendants.Select(descendant => "… " + Whole(descendant))).ToList();
        return below.Count switch
        {
            0 => Of(shape),
            1 => $"{Of(shape)} → {below[0]}",
            _ => $"{Of(shape)} → [{string.Join("; ", below)}]",
        };
    }

    private static string Times(SpanShape shape) => (shape.AtFewest, shape.AtMost) switch
    {
        (_, null) => "",
        (1, 1) => " once",
        (0, 1) => " at most once",
        (var fewest, int.MaxValue) => $" {fewest} times or more",
        var (fewest, most) when fewest == most => $" {fewest} times",
        var (fewest, most) => $" {fewest} to {most} times",
    };
}

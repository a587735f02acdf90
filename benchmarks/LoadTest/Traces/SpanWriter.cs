using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>Writes a span with marks: 8 to 10 attributes, of them two or three of many values.</summary>
internal static class SpanWriter
{
    private const double EventShare = 0.05;

    public static ProtobufWriter Write(Random random, SpanShape shape, bool hasParent)
    {
        var operation = shape.Operation;
        var span = new ProtobufWriter().Bytes(1, RequestTemplate.TraceIdMark).Bytes(2, RequestTemplate.SpanIdMark);
        if (hasParent)
            span.Bytes(4, RequestTemplate.ParentIdMark);
        span.Text(5, operation.Name).Varint(6, (ulong)operation.Kind).Fixed64(7, Marks.Start).Fixed64(8, Marks.End);
        foreach (var attribute in Attributes(random, shape))
            span.Message(9, attribute);
        if (shape.IsError)
            span.Message(11, Exception()).Message(15, new ProtobufWriter().Text(2, "deadline exceeded").Varint(3, 2));
        else if (random.NextDouble() < EventShare)
            span.Message(11, new ProtobufWriter().Fixed64(1, Marks.Event).Text(2, "cache miss"));
        return span;
    }

    private static IEnumerable<ProtobufWriter> Attributes(Random random, SpanShape shape)
    {
        var operation = shape.Operation;
        var specific = (operation.Kind, operation.Subject) switch
        {
            (_, "") => Local(random, operation),
            (_, ['/', ..]) => Web(random, operation, shape.IsError),
            (SpanKind.Client, var subject) when !subject.Contains('.', StringComparison.Ordinal) => Database(random, operation),
            _ => Rpc(random, operation, shape.IsError),
        };
        foreach (var attribute in specific)
            yield return attribute;
        yield return Text("tenant.plan", random.Next(10) switch { < 6 => "free", < 9 => "pro", _ => "max" });
        yield return Text("request.id", Marks.Request);
        yield return Text("user.id", Marks.User);
        if (random.Next(2) == 0 || shape.Parent < 0)
            yield return Text("order.id", Marks.Order);
    }

    private static IEnumerable<ProtobufWriter> Web(Random random, Operation operation, bool isError)
    {
        yield return Text("http.request.method", operation.Verb);
        yield return Text("http.route", operation.Subject);
        yield return Number("http.response.status_code", isError ? 500u : random.Next(8) == 0 ? 404u : 200u);
        yield return Text("server.address", $"{operation.Service}.shop");
        yield return Text("url.scheme", "https");
        yield return Number("http.response.size", (ulong)random.Next(200, 16000));
    }

    private static IEnumerable<ProtobufWriter> Rpc(Random random, Operation operation, bool isError)
    {
        yield return Text("rpc.system", "grpc");
        yield return Text("rpc.service", operation.Subject);
        yield return Text("rpc.method", operation.Verb);
        yield return Number("rpc.grpc.status_code", isError ? 4u : 0u);
        yield return Text("server.address", operation.Subject[5..]);
        yield return Number("server.port", (ulong)(5000 + random.Next(10)));
    }

    private static IEnumerable<ProtobufWriter> Database(Random random, Operation operation)
    {
        yield return Text("db.system.name", "postgresql");
        yield return Text("db.operation.name", operation.Verb);
        yield return Text("db.collection.name", operation.Subject);
        yield return Text("db.query.text", $"{operation.Verb} {operation.Subject} WHERE id = $1");
        yield return Number("db.response.rows", (ulong)random.Next(100));
    }

    private static IEnumerable<ProtobufWriter> Local(Random random, Operation operation)
    {
        yield return Text("code.function.name", $"Shop.{operation.Service}.{operation.Verb}");
        yield return Number("code.line.number", (ulong)random.Next(1, 900));
        yield return Number("thread.id", (ulong)random.Next(1, 64));
        yield return Text("thread.name", $"worker-{random.Next(1, 64)}");
        yield return Text("feature.flag", random.Next(4) == 0 ? "on" : "off");
    }

    private static ProtobufWriter Exception() => new ProtobufWriter()
        .Fixed64(1, Marks.Event)
        .Text(2, "exception")
        .Message(3, Text("exception.type", "System.TimeoutException"))
        .Message(3, Text("exception.message", "The operation has timed out."));

    private static ProtobufWriter Text(string key, string value) => SampleRequest.Attribute(key, value);

    private static ProtobufWriter Number(string key, ulong value) => SampleRequest.Attribute(key, value);
}

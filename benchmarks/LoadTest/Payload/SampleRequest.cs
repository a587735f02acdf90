namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>One export request as a small web service would send it.</summary>
internal static class SampleRequest
{
    private static readonly string[] Services = ["task-web", "task-service", "billing", "search"];

    public static byte[] Write(Random random, PayloadShape shape)
    {
        var resource = new ProtobufWriter()
            .Message(1, Attribute("service.name", Services[random.Next(Services.Length)]))
            .Message(1, Attribute("service.instance.id", $"{random.Next():x8}"))
            .Message(1, Attribute("deployment.environment.name", "load-test"))
            .Message(1, Attribute("host.name", $"node-{random.Next(100)}"));
        var scope = new ProtobufWriter().Text(1, "load.test").Text(2, "1.0.0");
        var scopeSpans = new ProtobufWriter().Message(1, scope);
        for (var i = 0; i < shape.SpansPerRequest; i++)
            scopeSpans.Message(2, SampleSpan.Write(random, isRoot: i % shape.SpansPerTrace == 0, shape.SpanBytes));
        var resourceSpans = new ProtobufWriter().Message(1, resource).Message(2, scopeSpans);
        return new ProtobufWriter().Message(1, resourceSpans).Written.ToArray();
    }

    internal static ProtobufWriter Attribute(string key, string value) =>
        new ProtobufWriter().Text(1, key).Message(2, new ProtobufWriter().Text(1, value));

    internal static ProtobufWriter Attribute(string key, ulong value) =>
        new ProtobufWriter().Text(1, key).Message(2, new ProtobufWriter().Varint(3, value));
}

using System.Buffers.Binary;
using System.Text;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>A request of ten traces as a Collector sends it: the spans of each service together.</summary>
internal sealed class TraceRequestTemplate
{
    public const int Traces = 10;

    /// <summary>Instances of each service.</summary>
    public const int Instances = 3;

    private TraceRequestTemplate(byte[] bytes, SpanPlaces[] spans)
    {
        Bytes = bytes;
        Spans = spans;
    }

    public byte[] Bytes { get; }

    public SpanPlaces[] Spans { get; }

    /// <summary>Invents ten traces, with marks where the values of each copy go.</summary>
    /// <param name="random">Chooses what happens in the traces.</param>
    /// <param name="isPart">Whether the first spans have parents too, as the ten are parts of larger traces.</param>
    public static TraceRequestTemplate Create(Random random, bool isPart)
    {
        var spans = Enumerable.Range(0, Traces)
            .SelectMany(trace => TraceShape.Create(random).Select((shape, number) => (Trace: trace, Number: number, Shape: shape)))
            .GroupBy(span => span.Shape.Operation.Service)
            .ToList();
        var request = new ProtobufWriter();
        foreach (var service in spans)
        {
            var scopeSpans = new ProtobufWriter().Message(1, new ProtobufWriter().Text(1, $"Shop.{service.Key}").Text(2, "1.4.0"));
            foreach (var (_, number, shape) in service)
                scopeSpans.Message(2, SpanWriter.Write(random, shape, hasParent: isPart || number > 0));
            request.Message(1, new ProtobufWriter().Message(1, Resource(random, service.Key)).Message(2, scopeSpans));
        }

        var bytes = request.Written.ToArray();
        return new TraceRequestTemplate(bytes, Locate(bytes, [.. spans.SelectMany(service => service)]));
    }

    private static ProtobufWriter Resource(Random random, string service)
    {
        var instance = random.Next(Instances);
        return new ProtobufWriter()
            .Message(1, SampleRequest.Attribute("service.name", service))
            .Message(1, SampleRequest.Attribute("service.instance.id", $"{service}-{instance}"))
            .Message(1, SampleRequest.Attribute("service.version", "2.7.1"))
            .Message(1, SampleRequest.Attribute("host.name", $"node-{instance}"))
            .Message(1, SampleRequest.Attribute("deployment.environment.name", "load-test"));
    }

    // A span begins with its trace ID, so all marks up to the next trace ID are its own.
    private static SpanPlaces[] Locate(byte[] bytes, List<(int Trace, int Number, SpanShape Shape)> spans)
    {
        var places = new SpanPlaces[spans.Count];
        var at = bytes.AsSpan().IndexOf(RequestTemplate.TraceIdMark);
        for (var i = 0; i < places.Length; i++)
        {
            var length = bytes.AsSpan(at + 1).IndexOf(RequestTemplate.TraceIdMark) + 1;
            var end = length == 0 ? bytes.Length : at + length;
            var (trace, number, shape) = spans[i];
            places[i] = new SpanPlaces(
                trace,
                number,
                shape.Parent,
                (float)shape.Start,
                (float)shape.Duration,
                at,
                Find(RequestTemplate.SpanIdMark),
                Find(RequestTemplate.ParentIdMark),
                Find(Time(Marks.Start)),
                Find(Time(Marks.End)),
                Find(Time(Marks.Event)),
                Find(Encoding.ASCII.GetBytes(Marks.User)),
                Find(Encoding.ASCII.GetBytes(Marks.Order)),
                Find(Encoding.ASCII.GetBytes(Marks.Request)));
            at = end;

            int Find(ReadOnlySpan<byte> mark) => bytes.AsSpan(at, end - at).IndexOf(mark) is var found and >= 0 ? at + found : -1;
        }

        return places;
    }

    private static byte[] Time(ulong mark)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, mark);
        return bytes;
    }
}

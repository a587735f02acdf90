namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>One span of an HTTP call: some are slow, some failed, so that samplers have something to choose.</summary>
internal static class SampleSpan
{
    private const int FillOverhead = 14;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly string[] Routes = ["/api/tasks", "/api/tasks/{id}", "/api/users/{id}", "/health"];

    public static ProtobufWriter Write(Random random, bool isRoot, int size)
    {
        var method = Methods[random.Next(Methods.Length)];
        var route = Routes[random.Next(Routes.Length)];
        var isError = random.Next(20) == 0;
        var start = (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).TotalMicroseconds * 1000;
        var span = new ProtobufWriter().Bytes(1, RequestTemplate.TraceIdMark).Bytes(2, RequestTemplate.SpanIdMark);
        if (!isRoot)
            span.Bytes(4, RequestTemplate.ParentIdMark);
        span.Text(5, $"{method} {route}")
            .Varint(6, isRoot ? 2u : 3u)
            .Fixed64(7, start)
            .Fixed64(8, start + Duration(random))
            .Message(9, SampleRequest.Attribute("http.request.method", method))
            .Message(9, SampleRequest.Attribute("http.route", route))
            .Message(9, SampleRequest.Attribute("http.response.status_code", isError ? 500u : 200u))
            .Message(9, SampleRequest.Attribute("user.id", $"user-{random.Next(1000)}"));
        if (isError)
            span.Message(15, new ProtobufWriter().Varint(3, 2));
        var missing = size - span.Written.Length - FillOverhead;
        return missing <= 0
            ? span
            : span.Message(9, SampleRequest.Attribute("note", new string((char)('a' + random.Next(26)), missing)));
    }

    // From 1 ms to 10 s, each decade as likely as the next.
    private static ulong Duration(Random random) => (ulong)(1e6 * Math.Pow(10, random.NextDouble() * 4));
}

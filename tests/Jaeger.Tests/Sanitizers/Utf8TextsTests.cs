using System.Buffers;
using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Tests.Adjusters;

namespace Jaeger.Tests.Sanitizers;

public sealed class Utf8TextsTests
{
    private static readonly byte[] Valid = "~~~"u8.ToArray();
    private static readonly byte[] Invalid = [(byte)'~', 0xff, 0xfe];

    [Fact]
    public void Sanitize_SpanName_MovesToAnAttribute()
    {
        var span = Sanitized(Otlp.Span(1, 1, name: "~~~"));
        span.Name.ShouldBe("invalid-span-name");
        span.Attributes.Single().Key.ShouldBe("invalid-span-name");
        Bytes(span.Attributes.Single()).ShouldBe(Invalid);
    }

    [Fact]
    public void Sanitize_AttributeValue_BecomesBytes()
    {
        var span = Sanitized(Otlp.Span(1, 1, attributes: [Otlp.Text("a", "~~~"), Otlp.Text("b", "ok")]));
        span.Attributes.Select(a => a.Key).ShouldBe(["a", "b"]);
        Bytes(span.Attributes[0]).ShouldBe(Invalid);
        AttributeText.Of(span.Attributes[1].Value).ShouldBe("ok");
    }

    [Fact]
    public void Sanitize_AttributeKey_IsNumberedAndKeptInTheValue()
    {
        var span = Sanitized(Otlp.Span(1, 1, attributes: [Otlp.Text("a", "ok"), Otlp.Text("~~~", "text"), Otlp.Text("z", "ok")]));
        span.Attributes.Select(a => a.Key).ShouldBe(["a", "invalid-tag-key-1", "z"]);
        Bytes(span.Attributes[1]).ShouldBe([.. Invalid, .. ":text"u8]);
    }

    [Fact]
    public void Sanitize_KeyAndValue_AreBothKept()
    {
        var span = Sanitized(Otlp.Span(1, 1, attributes: [Otlp.Text("~~~", "~~~")]));
        span.Attributes.Single().Key.ShouldBe("invalid-tag-key-1");
        Bytes(span.Attributes.Single()).ShouldBe([.. Invalid, (byte)':', .. Invalid]);
    }

    private static byte[] Bytes(TraceAttribute attribute)
    {
        attribute.Value.Kind.ShouldBe(ValueKind.Bytes);
        return attribute.Value.Decode().Content.ToArray();
    }

    // A message cannot be made with such texts, so they are put into its bytes.
    private static TraceSpan Sanitized(OpenTelemetry.Proto.Trace.V1.Span span)
    {
        var bytes = Traces.Bytes(Otlp.Request("a", span)).AsSpan();
        for (var at = bytes.IndexOf(Valid); at >= 0; at = bytes.IndexOf(Valid)) Invalid.CopyTo(bytes[at..]);
        return OtlpRequest.Read(Sanitizer.Sanitize(new ReadOnlySequence<byte>(bytes.ToArray())).ToArray()).Single().Scopes[0].Spans[0];
    }
}

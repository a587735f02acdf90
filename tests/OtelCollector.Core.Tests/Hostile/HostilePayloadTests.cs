using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Tests.Fakes;
using OtelCollector.Core.Tests.Receiver;

namespace OtelCollector.Core.Tests.Hostile;

public sealed class HostilePayloadTests
{
    private const string Json = "application/json";
    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Post_EnormousButHonest_IsTaken()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var request = Samples.Spans();
        var attributes = request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes;
        for (var i = 0; i < 100_000; i++)
            attributes.Add(Samples.Text(i.ToString(CultureInfo.InvariantCulture), "v"));
        (await PostAsync(fixture, Protobuf, request.ToByteArray())).ShouldBe(200);

        var array = new ArrayValue();
        for (var i = 0; i < 100_000; i++)
            array.Values.Add(new AnyValue { IntValue = i });
        attributes.Clear();
        attributes.Add(new KeyValue { Key = "all", Value = new AnyValue { ArrayValue = array } });
        (await PostAsync(fixture, Protobuf, request.ToByteArray())).ShouldBe(200);

        var values = string.Join(',', Enumerable.Repeat("{\"intValue\":\"1\"}", 100_000));
        var json = Attribute("{\"arrayValue\":{\"values\":[" + values + "]}}");
        (await PostAsync(fixture, Json, Encoding.UTF8.GetBytes(json))).ShouldBe(200);
        fixture.Traces.ItemCount.ShouldBe(3);
    }

    [Theory]
    [InlineData(40, 200)]
    [InlineData(60, 400)]
    [InlineData(5_000, 400)]
    [InlineData(200_000, 400)]
    public async Task Post_NestedDeeply_IsTakenOnlyWithinReason(int levels, int expected)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        (await PostAsync(fixture, Protobuf, Nested(levels))).ShouldBe(expected);
        var json = new StringBuilder();
        for (var i = 0; i < levels; i++)
            json.Append("{\"arrayValue\":{\"values\":[");
        json.Insert(json.Length, "]}}", levels);
        (await PostAsync(fixture, Json, Encoding.UTF8.GetBytes(Attribute(json.ToString())))).ShouldBe(expected);
    }

    [Fact]
    public async Task Post_InvalidUtf8_Is400()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var protobuf = Samples.Spans().ToByteArray();
        protobuf[protobuf.AsSpan().IndexOf("shop"u8)] = 0xFF;
        (await PostAsync(fixture, Protobuf, protobuf)).ShouldBe(400);
        foreach (var text in new[] { "{\"resourceSpans\":[{\"schemaUrl\":\"\u00ff\"}]}", "{\"\u00ff\":1}", "\u00ff" })
            (await PostAsync(fixture, Json, Encoding.Latin1.GetBytes(text))).ShouldBe(400, text);
        fixture.Traces.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_CutOffAnywhere_IsNeverTakenForMore()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var protobuf = Samples.Spans(2).ToByteArray();
        for (var length = 1; length < protobuf.Length; length += 7)
            (await PostAsync(fixture, Protobuf, protobuf[..length])).ShouldBe(400, $"{length} bytes");
        var json = Encoding.UTF8.GetBytes(Attribute("{\"stringValue\":\"x\"}"));
        for (var length = 0; length < json.Length; length += 3)
            (await PostAsync(fixture, Json, json[..length])).ShouldBe(400, $"{length} characters");
        fixture.Traces.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_RequestsThatAreNone_AreAnsweredNotLogged()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        foreach (var garbage in new[]
        {
            "GARBAGE\r\n\r\n", "POST /v1/traces HTTP/9.9\r\n\r\n", "\0\0\0\0\r\n\r\n",
            "POST /v1/traces HTTP/1.1\r\n\r\n", "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST /v1/traces HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx",
            "POST /v1/traces HTTP/1.1\r\nHost: x\r\nA: " + new string('a', 1_200_000) + "\r\n\r\n",
        })
        {
            using var connection = await RawConnection.OpenAsync(fixture.HttpPort);
            await connection.SendAsync(garbage);
            var answer = await connection.ReadToEndAsync();
            if (answer.Length > 0)
                answer.ShouldMatch("^HTTP/1.1 (400|415|431|505)", garbage[..Math.Min(40, garbage.Length)]);
        }

        fixture.Logger.Lines.Where(line => !line.StartsWith("Starting", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static byte[] Nested(int levels)
    {
        // From the inside: an array value with one value in it, and so on; lengths grow by their own prefixes.
        var value = Array.Empty<byte>();
        using var prefixes = new MemoryStream();
        var stack = new Stack<byte[]>();
        var length = 0;
        for (var i = 0; i < levels; i++)
        {
            var list = Prefix(0x0A, length);
            length += list.Length;
            var any = Prefix(0x2A, length);
            length += any.Length;
            stack.Push([.. any, .. list]);
        }

        foreach (var prefix in stack)
            prefixes.Write(prefix);
        value = prefixes.ToArray();
        return [.. Wrap(0x0A, Wrap(0x0A, Wrap(0x0A, Wrap(0x12, value))))];

        static byte[] Wrap(byte tag, byte[] inner) => [.. Prefix(tag, inner.Length), .. inner];

        static byte[] Prefix(byte tag, int length)
        {
            var bytes = new List<byte> { tag };
            for (; length >= 0x80; length >>= 7)
                bytes.Add((byte)(length | 0x80));
            bytes.Add((byte)length);
            return [.. bytes];
        }
    }

    private static string Attribute(string value) =>
        $$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"attributes":[{"key":"k","value":{{value}}}]}]}]}]}""";

    private static async Task<int> PostAsync(OtlpReceiverFixture fixture, string contentType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await fixture.Http.PostAsync("/v1/traces", content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}

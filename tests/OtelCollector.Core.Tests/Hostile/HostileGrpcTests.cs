using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Tests.Fakes;
using OtelCollector.Core.Tests.Receiver;

namespace OtelCollector.Core.Tests.Hostile;

public sealed class HostileGrpcTests
{
    private const string Export = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    [Theory]
    [InlineData(Export, "", "00 00000000", 0, "")]
    [InlineData(Export, "", "", 2, "EOF")]
    [InlineData(Export, "", "00 00", 2, "EOF")]
    [InlineData(Export, "", "00 0000000A 0A", 2, "unexpected EOF")]
    [InlineData(Export, "", "00 00000000 00 00000000", 13, "a unary request holds one message only")]
    [InlineData(Export, "", "00 7FFFFFFF", 8, "grpc: received message larger than max (2147483647 vs. 4194304)")]
    [InlineData(Export, "", "00 FFFFFFFF", 8, "grpc: received message larger than max (4294967295 vs. 4194304)")]
    [InlineData(Export, "", "02 00000000", 13, "grpc: received unexpected payload format 2")]
    [InlineData(Export, "", "01 00000001 00", 13, "grpc: compressed flag set with identity or empty encoding")]
    [InlineData(Export, "identity", "01 00000001 00", 13, "grpc: compressed flag set with identity or empty encoding")]
    [InlineData(Export, "gzip", "01 00000003 010203", 13, "grpc: failed to decompress the message: ")]
    [InlineData(Export, "br", "00 00000000", 12, "grpc: Decompressor is not installed for grpc-encoding \"br\"")]
    [InlineData("/opentelemetry.proto.collector.trace.v1.TraceService/Other", "", "00 00000000", 12, "unknown method Other for service opentelemetry.proto.collector.trace.v1.TraceService")]
    [InlineData("/some.Service/Export", "", "00 00000000", 12, "unknown service some.Service")]
    [InlineData("/nothing", "", "00 00000000", 12, "malformed method name: \"/nothing\"")]
    public async Task Call_WrongFraming_HasTheRightStatus(string path, string encoding, string frame, int status, string message)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var response = await CallAsync(fixture, path, frame, request =>
        {
            if (encoding.Length > 0)
                request.Headers.Add("grpc-encoding", encoding);
        });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Status(response, "grpc-status").ShouldBe(status.ToString());
        Uri.UnescapeDataString(Status(response, "grpc-message") ?? string.Empty).ShouldStartWith(message);
        Status(response, "grpc-accept-encoding").ShouldBe("identity,gzip,snappy,zstd");
    }

    [Theory]
    [InlineData("application/json", "POST", HttpStatusCode.UnsupportedMediaType, "3")]
    [InlineData("application/grpcx", "POST", HttpStatusCode.UnsupportedMediaType, "3")]
    [InlineData("application/grpc", "PUT", HttpStatusCode.MethodNotAllowed, "13")]
    [InlineData("application/grpc+proto", "POST", HttpStatusCode.OK, "0")]
    public async Task Call_NotGrpc_IsRefused(string contentType, string method, HttpStatusCode expected, string status)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var response = await CallAsync(fixture, Export, "00 00000000", request =>
        {
            request.Method = new HttpMethod(method);
            request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        });
        response.StatusCode.ShouldBe(expected);
        Status(response, "grpc-status").ShouldBe(status);
    }

    [Fact]
    public async Task Streams_ResetAsSoonAsOpened_EndNothingButTheirConnection()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var hostile = await RawConnection.OpenAsync(fixture.GrpcPort);
        await hostile.SendAsync(RawHttp2.Preface);
        var call = RawHttp2.Call();
        await FloodAsync(hostile, 20_000, i =>
        [
            .. RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, (2 * i) + 1, call),
            .. RawHttp2.Frame(RawHttp2.Reset, 0, (2 * i) + 1, [0, 0, 0, 8]),
        ]);
        await StillServesAsync(fixture);
        fixture.Traces.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task Pings_ByTheThousandUnread_HoldUpNobodyElse()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var hostile = await RawConnection.OpenAsync(fixture.GrpcPort);
        await hostile.SendAsync(RawHttp2.Preface);
        await FloodAsync(hostile, 50_000, _ => RawHttp2.Frame(RawHttp2.Ping, 0, 0, new byte[8]));
        await StillServesAsync(fixture);
    }

    [Fact]
    public async Task Pings_MoreThanThePolicyAllows_EndTheirConnection()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync(
            grpcSettings: "keepalive: {enforcement_policy: {min_time: 1h, permit_without_stream: true}}");
        await StillServesAsync(fixture);
        using var hostile = await RawConnection.OpenAsync(fixture.GrpcPort);
        await hostile.SendAsync(RawHttp2.Preface);
        foreach (var part in new[] { 1, 8, 60 })
        {
            // In parts that cut the frames' headers in two.
            var pings = Enumerable.Repeat(RawHttp2.Frame(RawHttp2.Ping, 0, 0, new byte[8]), 5).SelectMany(frame => frame).ToArray();
            await FloodAsync(hostile, pings, part);
        }

        await hostile.ReadToEndAsync();
        await StillServesAsync(fixture);
        fixture.Traces.ItemCount.ShouldBe(2);
    }

    [Fact]
    public async Task Connection_OfItsAge_IsAskedToEnd()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync(
            grpcSettings: "keepalive: {server_parameters: {max_connection_age: 100ms, max_connection_age_grace: 100ms}}");
        using var old = await RawConnection.OpenAsync(fixture.GrpcPort);
        await old.SendAsync(RawHttp2.Preface);
        await old.ReadToEndAsync();
        await StillServesAsync(fixture);
    }

    [Fact]
    public async Task Headers_WithoutEnd_AreCutOff()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var hostile = await RawConnection.OpenAsync(fixture.GrpcPort);
        await hostile.SendAsync(RawHttp2.Preface);
        await hostile.SendAsync(RawHttp2.Frame(RawHttp2.Headers, 0, 1, RawHttp2.Call()));
        var more = RawHttp2.HeaderBlock(("x-padding", new string('a', 100)));
        await FloodAsync(hostile, 20_000, _ => RawHttp2.Frame(RawHttp2.Continuation, 0, 1, more));
        await hostile.ReadToEndAsync();
        await StillServesAsync(fixture);
    }

    [Fact]
    public async Task Streams_OpenedWithGreatClaims_TakeLittleMemory()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var hostile = await RawConnection.OpenAsync(fixture.GrpcPort);
        await hostile.SendAsync(RawHttp2.Preface);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var header = new byte[5];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(1), 4 * 1024 * 1024);
        var call = RawHttp2.Call();
        for (var i = 0; i < 500; i++)
        {
            await hostile.SendAsync(RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, (2 * i) + 1, call));
            await hostile.SendAsync(RawHttp2.Frame(RawHttp2.Data, 0, (2 * i) + 1, header));
        }

        await StillServesAsync(fixture);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(200L * 1024 * 1024);
    }

    private static async Task FloodAsync(RawConnection connection, byte[] bytes, int part)
    {
        try
        {
            foreach (var chunk in bytes.Chunk(part))
                await connection.SendAsync(chunk);
        }
        catch (IOException)
        {
            // Closed in the middle.
        }
    }

    // The server may hang up in the middle, and does.
    private static async Task FloodAsync(RawConnection connection, int count, Func<int, byte[]> frame)
    {
        try
        {
            for (var sent = 0; sent < count; sent += 500)
                await connection.SendAsync(Enumerable.Range(sent, 500).SelectMany(frame).ToArray()).AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            // Closed, or no longer read from: either is a defence.
        }
    }

    private static async Task StillServesAsync(OtlpReceiverFixture fixture)
    {
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        await new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans());
    }

    private static async Task<HttpResponseMessage> CallAsync(
        OtlpReceiverFixture fixture, string path, string frame, Action<HttpRequestMessage> configure)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, fixture.GrpcAddress + path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Convert.FromHexString(frame.Replace(" ", string.Empty, StringComparison.Ordinal))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        configure(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Status(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var trailers) ? trailers.Single()
        : response.Headers.TryGetValues(name, out var headers) ? headers.Single()
        : null;
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpRefusalTests
{
    private const string Body = """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}""";

    [Theory]
    [InlineData("full queue", StatusCode.Unavailable, 503, 1)]
    [InlineData("wanted delay", StatusCode.Unavailable, 503, 3)]
    [InlineData("unknown error", StatusCode.Unavailable, 503, 1)]
    [InlineData("permanent", StatusCode.Internal, 500, null)]
    [InlineData("next hop exhausted", StatusCode.ResourceExhausted, 429, 7)]
    [InlineData("next hop exhausted for good", StatusCode.ResourceExhausted, 429, null)]
    [InlineData("next hop says invalid", StatusCode.InvalidArgument, 400, null)]
    [InlineData("next hop says unauthenticated", StatusCode.Unauthenticated, 401, null)]
    [InlineData("next hop says forbidden", StatusCode.PermissionDenied, 403, null)]
    [InlineData("next hop has no such service", StatusCode.Unimplemented, 404, null)]
    [InlineData("next hop is late", StatusCode.DeadlineExceeded, 503, 1)]
    public async Task Export_PipelineRefuses_TellsWhetherAndWhenToRetry(string kind, StatusCode code, int http, int? seconds)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        fixture.Traces.Refusal = Refusal(kind);
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var error = await Should.ThrowAsync<RpcException>(
            new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans()).ResponseAsync);
        error.StatusCode.ShouldBe(code);
        error.Status.Detail.ShouldBe("100% \"no\" ü");
        RetryInfo.Read(error.Trailers.GetValueBytes("grpc-status-details-bin"))?.TotalSeconds.ShouldBe(seconds!.Value);
        (error.Trailers.GetValueBytes("grpc-status-details-bin") is not null).ShouldBe(seconds is not null);

        using var response = await PostAsync(fixture, "application/json", Encoding.UTF8.GetBytes(Body));
        ((int)response.StatusCode).ShouldBe(http);
        response.Headers.RetryAfter?.Delta?.TotalSeconds.ShouldBe(seconds!.Value);
        (response.Headers.RetryAfter is not null).ShouldBe(seconds is not null);
        var details = seconds is null
            ? string.Empty
            : $$""","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"{{seconds}}s"}]""";
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe($$"""{"code":{{(int)code}},"message":"100% \"no\" ü"{{details}}}""");
    }

    [Theory]
    [InlineData("rpc error: code = Unavailable desc = away", "away")]
    [InlineData("no more retries left: rpc error: code = Unavailable desc = away", "no more retries left: rpc error: code = Unavailable desc = away")]
    public async Task Export_NextHopRefused_ItsBareStatusIsPassedOn(string message, string expected)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        fixture.Traces.Refusal = new RetryableException(message, new RpcException(new Status(StatusCode.Unavailable, "away")));
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var error = await Should.ThrowAsync<RpcException>(
            new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans()).ResponseAsync);
        error.Status.Detail.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_ProtobufRefused_AnswersAProtobufStatus()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        fixture.Traces.Refusal = Refusal("wanted delay");
        using var response = await PostAsync(
            fixture, "application/x-protobuf", Google.Protobuf.MessageExtensions.ToByteArray(Samples.Spans()));
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-protobuf");
        var status = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        status[..2].ShouldBe([8, (byte)StatusCode.Unavailable]);
        RetryInfo.Read(status).ShouldBe(TimeSpan.FromSeconds(3));
    }

    private static Exception Refusal(string kind)
    {
        const string Message = "100% \"no\" ü";
        return kind switch
        {
            "full queue" => new RetryableException(Message),
            "wanted delay" => new RetryableException(Message) { RetryAfter = TimeSpan.FromSeconds(3) },
            "unknown error" => new InvalidOperationException(Message),
            "permanent" => new PermanentException(Message),
            "next hop exhausted" => Retryable(StatusCode.ResourceExhausted, TimeSpan.FromSeconds(7)),
            "next hop exhausted for good" => Permanent(StatusCode.ResourceExhausted),
            "next hop says invalid" => Permanent(StatusCode.InvalidArgument),
            "next hop says unauthenticated" => Permanent(StatusCode.Unauthenticated),
            "next hop says forbidden" => Permanent(StatusCode.PermissionDenied),
            "next hop has no such service" => Permanent(StatusCode.Unimplemented),
            _ => Retryable(StatusCode.DeadlineExceeded, null),
        };

        static PermanentException Permanent(StatusCode code) =>
            new(Message, new PermanentException("inner", new RpcException(new Status(code, "far away"))));

        static RetryableException Retryable(StatusCode code, TimeSpan? delay) =>
            new(Message, new RpcException(new Status(code, "far away"))) { RetryAfter = delay };
    }

    private static async Task<HttpResponseMessage> PostAsync(OtlpReceiverFixture fixture, string contentType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await fixture.Http.PostAsync("/v1/traces", content, TestContext.Current.CancellationToken);
    }
}

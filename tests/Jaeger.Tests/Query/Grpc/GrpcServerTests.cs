using System.IO.Compression;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Grpc.Reflection.V1;
using Jaeger.Api.V3;

namespace Jaeger.Tests.Query.Grpc;

public sealed class GrpcServerTests : IAsyncLifetime
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(b => b, b => b);
    private QueryApi _api = null!;
    private GrpcChannel _channel = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        _channel = GrpcChannel.ForAddress(_api.GrpcAddress);
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _api.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("jaeger.api_v2.QueryService")]
    [InlineData("jaeger.api_v2.metrics.MetricsQueryService")]
    [InlineData("jaeger.api_v3.QueryService")]
    public async Task HealthCheck_JaegersServices_AreServing(string service)
    {
        var health = new Health.HealthClient(_channel);
        var answer = await health.CheckAsync(new HealthCheckRequest { Service = service }, cancellationToken: Token);
        answer.Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
    }

    [Fact]
    public async Task HealthCheck_UnknownService_IsNotFound()
    {
        var health = new Health.HealthClient(_channel);
        var error = await Should.ThrowAsync<RpcException>(
            async () => await health.CheckAsync(new HealthCheckRequest { Service = "x" }, cancellationToken: Token));
        error.Status.Detail.ShouldBe("unknown service");
        error.StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task Reflection_AnyClient_FindsServicesAndTheirFiles()
    {
        using var call = new ServerReflection.ServerReflectionClient(_channel).ServerReflectionInfo(cancellationToken: Token);
        var services = await AskAsync(new ServerReflectionRequest { ListServices = "" });
        services.ListServicesResponse.Service.Select(s => s.Name).ShouldContain("jaeger.api_v3.QueryService");
        services.ListServicesResponse.Service.Select(s => s.Name).ShouldContain("jaeger.api_v2.QueryService");
        services.ListServicesResponse.Service.Select(s => s.Name).ShouldContain("grpc.reflection.v1alpha.ServerReflection");
        var file = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = "jaeger.api_v3.QueryService" });
        file.FileDescriptorResponse.FileDescriptorProto.ShouldNotBeEmpty();
        var unknown = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = "nothing" });
        unknown.ErrorResponse.ErrorCode.ShouldBe((int)StatusCode.NotFound);
        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext(Token)).ShouldBeFalse();

        async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
        {
            await call.RequestStream.WriteAsync(request, Token);
            (await call.ResponseStream.MoveNext(Token)).ShouldBeTrue();
            return call.ResponseStream.Current;
        }
    }

    [Theory]
    [InlineData("jaeger.api_v3.QueryService", "Nothing", "unknown method Nothing for service jaeger.api_v3.QueryService")]
    [InlineData("jaeger.api_v9.QueryService", "GetTrace", "unknown service jaeger.api_v9.QueryService")]
    public async Task Call_UnknownMethod_IsUnimplementedInGosWords(string service, string method, string message)
    {
        var error = await Should.ThrowAsync<RpcException>(async () => await CallAsync(service, method, []));
        error.StatusCode.ShouldBe(StatusCode.Unimplemented);
        error.Status.Detail.ShouldBe(message);
    }

    [Fact]
    public async Task Call_NoMessage_IsInternal()
    {
        var error = await Should.ThrowAsync<RpcException>(async () => await CallAsync("jaeger.api_v3.QueryService", "GetOperations", [0x0A, 0x05]));
        error.StatusCode.ShouldBe(StatusCode.Internal);
        error.Status.Detail.ShouldBe("grpc: error unmarshalling request: unexpected EOF");
    }

    [Fact]
    public async Task Call_MessageAboveTheLimit_IsResourceExhausted()
    {
        var request = new GetOperationsRequest { Service = new string('x', 4 * 1024 * 1024) };
        var error = await Should.ThrowAsync<RpcException>(
            async () => await new QueryService.QueryServiceClient(_channel).GetOperationsAsync(request, cancellationToken: Token));
        error.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        error.Status.Detail.ShouldBe($"grpc: received message larger than max ({request.CalculateSize()} vs. 4194304)");
    }

    [Fact]
    public async Task Call_CompressedRequest_IsAnsweredCompressed()
    {
        var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new GetOperationsRequest { Service = "web" }.ToByteArray());
        using var response = await PostAsync("jaeger.api_v3.QueryService/GetOperations", [1, 0, 0, 0, (byte)body.Length, .. body.ToArray()], "grpc-encoding", "gzip");
        response.Headers.GetValues("grpc-encoding").ShouldBe(["gzip"]);
        var answer = await response.Content.ReadAsByteArrayAsync(Token);
        answer[0].ShouldBe((byte)1);
        await using var plain = new GZipStream(new MemoryStream(answer[5..]), CompressionMode.Decompress);
        GetOperationsResponse.Parser.ParseFrom(plain).Operations.ShouldHaveSingleItem().Name.ShouldBe("op");
        response.TrailingHeaders.GetValues("grpc-status").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Stop_StreamWithoutEnd_Ends()
    {
        using var call = new Health.HealthClient(_channel).Watch(new HealthCheckRequest(), cancellationToken: Token);
        (await call.ResponseStream.MoveNext(Token)).ShouldBeTrue();
        await _api.StopAsync();
        var error = await Should.ThrowAsync<RpcException>(async () => await call.ResponseStream.MoveNext(Token));
        error.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Call_DeadlinePasses_EndsTheStreamOnTheServerToo()
    {
        using var response = await PostAsync("grpc.health.v1.Health/Watch", [0, 0, 0, 0, 0], "grpc-timeout", "50m");
        var headers = response.Headers.Concat(response.TrailingHeaders).ToDictionary(h => h.Key, h => string.Join(' ', h.Value), StringComparer.Ordinal);
        headers["grpc-status"].ShouldBe("4");
        headers["grpc-message"].ShouldBe("context deadline exceeded");
    }

    private async Task<HttpResponseMessage> PostAsync(string method, byte[] body, string header, string value)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_api.GrpcAddress, method))
        {
            Version = new Version(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.Add(header, value);
        return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, Token);
    }

    private async Task<byte[]> CallAsync(string service, string method, byte[] request) =>
        await _channel.CreateCallInvoker().AsyncUnaryCall(
            new Method<byte[], byte[]>(MethodType.Unary, service, method, Bytes, Bytes), host: null, new CallOptions(cancellationToken: Token), request);
}

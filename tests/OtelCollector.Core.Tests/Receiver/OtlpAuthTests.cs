using System.Net;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.BasicAuth;
using OtelCollector.Core.Extension.BearerTokenAuth;
using OtelCollector.Core.Extension.HealthCheck;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpAuthTests
{
    private const string Auth = "auth: {authenticator: bearertokenauth}, include_metadata: true";

    [Fact]
    public async Task Export_Grpc_NeedsTheToken()
    {
        await using var fixture = await StartAsync(grpc: Auth);
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var client = new TraceService.TraceServiceClient(channel);
        var error = await Should.ThrowAsync<RpcException>(client.ExportAsync(Samples.Spans()).ResponseAsync);
        error.Status.ShouldBe(new Status(
            StatusCode.Unauthenticated, "missing or empty authorization header: Authorization", error.Status.DebugException));
        fixture.Traces.Received.ShouldBeEmpty();

        await client.ExportAsync(Samples.Spans(), new Metadata { { "authorization", "Bearer one" }, { "x-tenant", "acme" } });
        var client1 = fixture.Traces.Received.ShouldHaveSingleItem().Client!;
        client1.Metadata["X-Tenant"].ShouldBe(["acme"]);
        ((IPEndPoint)client1.Address!).Address.ShouldBe(IPAddress.Loopback);
    }

    [Theory]
    [InlineData("application/json", "{\"code\":16,\"message\":\"scheme or token does not match: Bearer two\"}")]
    [InlineData("text/plain", "{\"code\":16,\"message\":\"scheme or token does not match: Bearer two\"}")]
    public async Task Post_Http_NeedsTheToken(string contentType, string expected)
    {
        await using var fixture = await StartAsync(http: Auth);
        using var refused = await PostAsync(fixture, "/v1/traces", "Bearer two", contentType);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
        using var elsewhere = await PostAsync(fixture, "/nowhere", null, contentType);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        fixture.Traces.Received.ShouldBeEmpty();

        using var taken = await PostAsync(fixture, "/v1/traces", "Bearer one", "application/json");
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        fixture.Traces.Received.ShouldHaveSingleItem().Client!.Metadata["authorization"].ShouldBe(["Bearer one"]);
    }

    [Fact]
    public async Task Post_RequestParameter_StandsForTheHeader()
    {
        await using var fixture = await StartAsync(
            http: "auth: {authenticator: bearertokenauth, request_params: [authorization]}");
        using var taken = await PostAsync(fixture, "/v1/traces?authorization=Bearer%20one", "Bearer two", "application/json");
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = await PostAsync(fixture, "/v1/traces?token=Bearer%20one", null, "application/json");
        other.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Preflight_NoCredentials_IsAnsweredAndARefusalCanBeRead()
    {
        await using var fixture = await StartAsync(http: Auth + ", cors: {allowed_origins: ['http://a'], allowed_headers: [authorization, content-type]}");
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/traces");
        preflight.Headers.Add("Origin", "http://a");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var answer = await fixture.Http.SendAsync(preflight, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["authorization,content-type"]);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/traces");
        request.Headers.Add("Origin", "http://a");
        using var refused = await fixture.Http.SendAsync(request, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["http://a"]);
    }

    [Fact]
    public async Task Export_BasicAuth_PutsTheUserIntoTheData()
    {
        var factory = new BasicAuthFactory();
        var extension = factory.Create(
            TestComponents.Settings(), TestComponents.Config(factory, "htpasswd: {inline: 'me:secret'}"));
        await TestComponents.StartedAsync(extension);
        await using var fixture = await OtlpReceiverFixture.StartAsync(
            new TestHost(("basicauth", extension)), grpcSettings: "auth: {authenticator: basicauth}");
        using var channel = GrpcChannel.ForAddress(fixture.GrpcAddress);
        var header = "Basic " + Convert.ToBase64String("me:secret"u8);
        await new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans(), new Metadata { { "authorization", header } });
        var client = fixture.Traces.Received.ShouldHaveSingleItem().Client!;
        client.Auth!["username"].ShouldBe("me");
        client.Metadata.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("authenticator: nope", "failed to resolve authenticator \"nope\": authenticator not found")]
    [InlineData("", "failed to resolve authenticator \"\": authenticator not found")]
    [InlineData("authenticator: health_check", "requested authenticator is not a server authenticator")]
    public async Task Start_NoSuchAuthenticator_Fails(string auth, string expected)
    {
        var factory = new HealthCheckFactory();
        var other = factory.Create(TestComponents.Settings(), TestComponents.Config(factory, "{}"));
        var host = new TestHost(("health_check", other));
        var http = await Should.ThrowAsync<ComponentException>(() => OtlpReceiverFixture.StartAsync(host, $"auth: {{{auth}}}"));
        http.Message.ShouldBe(expected);
        var grpc = await Should.ThrowAsync<ComponentException>(
            () => OtlpReceiverFixture.StartAsync(host, grpcSettings: $"auth: {{{auth}}}"));
        grpc.Message.ShouldBe(expected);
    }

    private static async Task<OtlpReceiverFixture> StartAsync(string http = "", string grpc = "")
    {
        var factory = new BearerTokenAuthFactory();
        var extension = factory.Create(TestComponents.Settings(), TestComponents.Config(factory, "token: one"));
        await TestComponents.StartedAsync(extension);
        return await OtlpReceiverFixture.StartAsync(new TestHost(("bearertokenauth", extension)), http, grpc);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        OtlpReceiverFixture fixture, string path, string? authorization, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(
                """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}""", Encoding.UTF8, contentType),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await fixture.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

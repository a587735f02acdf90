using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Jaeger.Api.V3;
using Jaeger.Query;
using Jaeger.Tenancy;
using Jaeger.Tests.Query;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace Jaeger.Tests.Tenancy;

public sealed class TenancyTests
{
    [Fact]
    public async Task Get_Tenants_SeeTheirOwnSpansOnly()
    {
        await using var api = await StartAsync();
        await api.IngestAsync(Client("acme"), Otlp.Request("red", Otlp.Span(1, 1)));
        await api.IngestAsync(Client("globex"), Otlp.Request("blue", Otlp.Span(2, 1)));

        (await GetAsync(api, "/api/v3/services", "acme")).Body.ShouldContain("{\"services\":[\"red\"]}");
        (await GetAsync(api, "/api/services", "globex")).Body.ShouldContain("\"data\":[\"blue\"]");
        (await GetAsync(api, "/api/traces/1", "acme")).Status.ShouldBe(200);
        (await GetAsync(api, "/api/traces/1", "globex")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/", "missing tenant header")]
    [InlineData("/api/v3/services", "missing tenant header")]
    [InlineData("/api/v3/services", "missing tenant header", "x-tenant: ")]
    [InlineData("/api/v3/services", "unknown tenant", "x-tenant: evil")]
    [InlineData("/api/v3/services", "unknown tenant", "x-tenant: evil", "x-tenant: acme")]
    public async Task Get_NoOrUnknownTenant_Is401(string path, string message, params string[] headers)
    {
        await using var api = await StartAsync();
        var answer = await RawRequest.SendAsync(api.Port, "GET", path, headers);
        (answer.Status, answer.Body).ShouldBe(((int)HttpStatusCode.Unauthorized, message));
    }

    [Fact]
    public async Task Get_NoListOfTenants_TakesAny()
    {
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { Tenancy = new TenancyConfig { Enabled = true, Header = "X-Org" } });
        (await RawRequest.SendAsync(api.Port, "GET", "/api/v3/services", "x-org: anybody")).Status.ShouldBe(200);
        (await RawRequest.SendAsync(api.Port, "GET", "/api/v3/services", "x-tenant: anybody")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("missing tenant header")]
    [InlineData("unknown tenant", "evil")]
    [InlineData("extra tenant header", "acme", "globex")]
    public async Task Ingest_SpansOfNobody_AreRefusedForGood(string message, params string[] tenants)
    {
        await using var api = await StartAsync();
        var error = await Should.ThrowAsync<PermanentException>(() => api.IngestAsync(Client(tenants), Otlp.Request("web", Otlp.Span(1, 1))));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public async Task GetServices_OverGrpc_AnswersTheTenantOfTheMetadata()
    {
        await using var api = await StartAsync();
        await api.IngestAsync(Client("acme"), Otlp.Request("red", Otlp.Span(1, 1)));
        using var channel = GrpcChannel.ForAddress(api.GrpcAddress);
        var client = new Api.V3.QueryService.QueryServiceClient(channel);
        (await ServicesAsync("acme")).Services.ShouldBe(["red"]);
        (await ServicesAsync("globex")).Services.ShouldBeEmpty();
        (await Should.ThrowAsync<RpcException>(() => ServicesAsync())).Status.ShouldBe(new Status(StatusCode.Unauthenticated, "missing tenant header"));
        (await Should.ThrowAsync<RpcException>(() => ServicesAsync("evil"))).Status.ShouldBe(new Status(StatusCode.PermissionDenied, "unknown tenant"));

        async Task<GetServicesResponse> ServicesAsync(params string[] tenants)
        {
            var metadata = new Metadata();
            foreach (var tenant in tenants) metadata.Add("x-tenant", tenant);
            return await client.GetServicesAsync(new GetServicesRequest(), metadata, cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    private static Task<QueryApi> StartAsync() =>
        QueryApi.StartAsync(new JaegerQueryConfig { Tenancy = new TenancyConfig { Enabled = true, Tenants = ["acme", "globex"] } });

    private static Task<RawAnswer> GetAsync(QueryApi api, string path, string tenant) =>
        RawRequest.SendAsync(api.Port, "GET", path, $"x-tenant: {tenant}");

    private static ClientInfo Client(params string[] tenants) => new()
    {
        Metadata = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["X-Tenant"] = tenants },
    };
}

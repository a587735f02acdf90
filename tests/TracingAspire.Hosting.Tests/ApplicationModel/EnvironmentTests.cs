using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class EnvironmentTests
{
    [Fact]
    public async Task Evaluate_WithReference_CarriesTheUrlsOfEveryEndpoint()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var api = builder.AddProject<SampleProject>("task-service", launchProfileName: null).WithHttpEndpoint().WithHttpEndpoint(name: "admin");
        var web = builder.AddExecutable("web", "sh", ".").WithReference(api).WithEnvironment("HOST", $"http://{api.GetEndpoint("http").Property(EndpointProperty.HostAndPort)}/x");
        Allocate(api, "http", 3000);
        Allocate(api, "admin", 3001);

        var variables = await EvaluateAsync(builder, web.Resource);

        variables["services__task-service__http__0"].ShouldBe("http://localhost:3000");
        variables["services__task-service__admin__0"].ShouldBe("http://localhost:3001");
        variables["TASK_SERVICE_HTTP"].ShouldBe("http://localhost:3000");
        variables["TASK_SERVICE_ADMIN"].ShouldBe("http://localhost:3001");
        variables["HOST"].ShouldBe("http://localhost:3000/x");
    }

    [Fact]
    public async Task Evaluate_Project_HasAspiresVariables()
    {
        var builder = DistributedApplicationTestingBuilder.Create([], (_, host) => host.EnvironmentName = "Development");
        builder.Configuration["AppHost:OtlpApiKey"] = "key";
        var api = builder.AddProject<SampleProject>("api");
        Allocate(api, "http", 3000);

        var variables = await EvaluateAsync(builder, api.Resource);

        variables["ASPNETCORE_URLS"].ShouldBe("""http://localhost:{{- portForServing "api" -}}""");
        variables["DOTNET_LAUNCH_PROFILE"].ShouldBe("http");
        variables["ASPNETCORE_ENVIRONMENT"].ShouldBe("Development");
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"].ShouldBe("http://localhost:4317");
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"].ShouldBe("grpc");
        variables["OTEL_EXPORTER_OTLP_HEADERS"].ShouldBe("x-otlp-api-key=key");
        variables["OTEL_SERVICE_NAME"].ShouldBe("""{{- index .Annotations "otel-service-name" -}}""");
        variables["OTEL_BSP_SCHEDULE_DELAY"].ShouldBe("1000");
        variables["OTEL_TRACES_SAMPLER"].ShouldBe("always_on");
        variables["LOGGING__CONSOLE__FORMATTERNAME"].ShouldBe("simple");
    }

    [Fact]
    public async Task Evaluate_Arguments_ResolvesValues()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var secret = builder.AddParameter("token", "s3cret", secret: true);
        var tool = builder.AddExecutable("tool", "sh", ".", "-c", secret).WithArgs(context => context.Args.Add(42));
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);

        var (_, arguments) = await app.Services.GetRequiredService<ExecutionConfiguration>()
            .EvaluateAsync(tool.Resource, TestContext.Current.CancellationToken);

        arguments.ShouldBe(["-c", "s3cret", "42"]);
    }

    private static void Allocate<T>(IResourceBuilder<T> resource, string endpoint, int port) where T : IResourceWithEndpoints =>
        resource.WithEndpoint(endpoint, e => e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", port, """{{- portForServing "api" -}}"""));

    private static async Task<Dictionary<string, string>> EvaluateAsync(IDistributedApplicationTestingBuilder builder, IResource resource)
    {
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);
        var (environment, _) = await app.Services.GetRequiredService<ExecutionConfiguration>().EvaluateAsync(resource, TestContext.Current.CancellationToken);
        return environment;
    }
}

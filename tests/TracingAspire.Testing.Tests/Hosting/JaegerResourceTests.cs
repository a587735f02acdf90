using Aspire.Hosting;

namespace TracingAspire.Testing.Tests.Hosting;

/// <summary>Which resource is Jaeger, and where its query API is.</summary>
public class JaegerResourceTests
{
    [Fact]
    public async Task Find_ContainerWithJaegersImage_TakesTheQueryPort()
    {
        await using var app = Build(builder =>
        {
            builder.AddContainer("web", "nginx").WithHttpEndpoint(targetPort: 80);
            builder.AddContainer("traces", "docker.io/jaegertracing/jaeger", "2.21.0").WithHttpEndpoint(targetPort: 4318, name: "http").WithHttpEndpoint(targetPort: 16686, name: "any");
        });

        JaegerResource.Find(app).ShouldBe(("traces", "any"));
    }

    [Fact]
    public async Task Find_ResourceNamedJaeger_ComesFirst()
    {
        await using var app = Build(builder =>
        {
            builder.AddContainer("other", "jaegertracing/all-in-one").WithHttpEndpoint(targetPort: 16686);
            builder.AddContainer("jaeger", "mine").WithHttpEndpoint(targetPort: 4318, name: "otlp").WithHttpEndpoint(targetPort: 9000, name: "ui");
        });

        JaegerResource.Find(app).ShouldBe(("jaeger", "ui"));
    }

    [Fact]
    public async Task Find_None_NamesTheResourcesAndTheRemedy()
    {
        await using var app = Build(builder => builder.AddContainer("web", "nginx").WithHttpEndpoint(targetPort: 80));

        Should.Throw<InvalidOperationException>(() => app.Traces)
            .Message.ShouldBe("The application has no Jaeger among its resources web. Name the one that stores the traces: app.GetTraceStore(\"resource\", \"endpoint\").");
    }

    [Fact]
    public async Task Find_SeveralImagesOfJaeger_AsksWhich()
    {
        await using var app = Build(builder =>
        {
            builder.AddContainer("one", "jaegertracing/jaeger").WithHttpEndpoint(targetPort: 16686);
            builder.AddContainer("two", "jaegertracing/jaeger").WithHttpEndpoint(targetPort: 16686);
        });

        Should.Throw<InvalidOperationException>(() => JaegerResource.Find(app)).Message.ShouldContain("2 Jaegers among its resources one, two.");
    }

    [Fact]
    public async Task Find_JaegerWithoutQueryPort_NamesItsEndpoints()
    {
        await using var app = Build(builder => builder.AddContainer("jaeger", "mine").WithHttpEndpoint(targetPort: 4318, name: "otlp"));

        Should.Throw<InvalidOperationException>(() => JaegerResource.Find(app)).Message.ShouldContain("only: otlp. Name it: app.GetTraceStore(\"jaeger\", \"…\").");
    }

    private static DistributedApplication Build(Action<IDistributedApplicationBuilder> add)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
        add(builder);
        return builder.Build();
    }
}

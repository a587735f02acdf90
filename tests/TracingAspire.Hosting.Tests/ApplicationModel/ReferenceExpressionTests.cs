using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class ReferenceExpressionTests
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();

    [Fact]
    public async Task GetValueAsync_TextAndParameters_PutsThemTogether()
    {
        var user = _builder.AddParameter("user", "a b");

        var expression = ReferenceExpression.Create($"u={user};uri={user:uri};{{x}}");

        (await expression.GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("u=a b;uri=a%20b;{x}");
        expression.ValueExpression.ShouldBe("u={user.value};uri={user.value};{x}");
    }

    [Fact]
    public async Task GetValueAsync_EndpointAllocatedLater_Waits()
    {
        var endpoint = _builder.AddExecutable("web", "sh", ".").WithHttpEndpoint(targetPort: 9000).GetEndpoint("http");
        var value = ReferenceExpression.Create($"{endpoint.Property(EndpointProperty.HostAndPort)}/{endpoint.Property(EndpointProperty.TargetPort)}")
            .GetValueAsync(TestContext.Current.CancellationToken).AsTask();
        value.IsCompleted.ShouldBeFalse();

        endpoint.EndpointAnnotation.AllocatedEndpoint = new AllocatedEndpoint(endpoint.EndpointAnnotation, "localhost", 1234);

        (await value).ShouldBe("localhost:1234/9000");
        endpoint.Url.ShouldBe("http://localhost:1234");
    }

    [Fact]
    public void ValueExpression_Endpoint_IsTheManifestBinding()
    {
        var endpoint = _builder.AddExecutable("web", "sh", ".").WithHttpEndpoint(name: "api").GetEndpoint("api");

        ReferenceExpression.Create($"{endpoint}").ValueExpression.ShouldBe("{web.bindings.api.url}");
        endpoint.Property(EndpointProperty.Port).ValueExpression.ShouldBe("{web.bindings.api.port}");
    }

    [Fact]
    public void EndpointAnnotation_Missing_ListsWhatThereIs()
    {
        var endpoint = _builder.AddExecutable("web", "sh", ".").WithHttpEndpoint().GetEndpoint("admin");

        endpoint.Exists.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => endpoint.EndpointAnnotation).Message
            .ShouldBe("The endpoint `admin` is not defined for the resource `web`. Available endpoints: `http`.");
    }
}

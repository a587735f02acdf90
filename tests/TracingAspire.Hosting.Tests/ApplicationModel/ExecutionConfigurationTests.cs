using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class ExecutionConfigurationTests
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create("--Parameters:token=s3cret");

    [Fact]
    public async Task Build_Run_ResolvesValuesAndMarksSecrets()
    {
        var tool = AddTool();

        var result = await BuildAsync(tool.Resource, DistributedApplicationOperation.Run);

        result.Exception.ShouldBeNull();
        result.Arguments.ShouldBe([("-c", false), ("s3cret", true)]);
        result.EnvironmentVariables.ShouldBe([new("TOKEN", "Bearer s3cret")]);
        result.References.OfType<ParameterResource>().ShouldHaveSingleItem().Name.ShouldBe("token");
    }

    [Fact]
    public async Task Build_Publish_GivesManifestExpressions()
    {
        var result = await BuildAsync(AddTool().Resource, DistributedApplicationOperation.Publish);

        result.Arguments.Select(a => a.Value).ShouldBe(["-c", "{token.value}"]);
        result.EnvironmentVariables.ShouldBe([new("TOKEN", "Bearer {token.value}")]);
    }

    [Fact]
    public async Task Build_ConnectionStringOfItsOwn_IsResolvedOnce()
    {
        var cache = _builder.AddConnectionString("cache");
        _builder.Configuration["ConnectionStrings:cache"] = "host=cache";
        var tool = _builder.AddExecutable("tool", "sh", ".").WithReference(cache);

        var result = await BuildAsync(tool.Resource, DistributedApplicationOperation.Run);

        result.EnvironmentVariables.ShouldBe([new("ConnectionStrings__cache", "host=cache")]);
        result.References.OfType<IResource>().ShouldBe([cache.Resource]);
    }

    [Fact]
    public async Task Build_UnknownEndpoint_IsTheException()
    {
        var api = _builder.AddExecutable("api", "sh", ".").WithHttpEndpoint();
        var tool = _builder.AddExecutable("tool", "sh", ".").WithEnvironment("API", api.GetEndpoint("https"));

        var result = await BuildAsync(tool.Resource, DistributedApplicationOperation.Run);

        result.Exception.ShouldBeOfType<InvalidOperationException>().Message
            .ShouldBe("The endpoint `https` is not defined for the resource `api`. Available endpoints: `http`.");
    }

    [Fact]
    public async Task Append_InterpolatedString_GoesIntoTheExpression()
    {
        var token = _builder.AddParameter("token");
        var expression = new ReferenceExpressionBuilder();
        expression.Append($"Bearer {token}, {"literal"};");
        expression.AppendValueProvider(token, "uri");

        (await expression.Build().GetValueAsync(TestContext.Current.CancellationToken)).ShouldBe("Bearer s3cret, literal;s3cret");
        Should.Throw<ArgumentException>(() => expression.AppendValueProvider(42)).Message.ShouldStartWith("'Int32' is no value for an expression");
    }

    private static Task<IExecutionConfigurationResult> BuildAsync(IResource resource, DistributedApplicationOperation operation) =>
        ExecutionConfigurationBuilder.Create(resource).WithArgumentsConfig().WithEnvironmentVariablesConfig()
            .BuildAsync(new DistributedApplicationExecutionContext(operation), cancellationToken: TestContext.Current.CancellationToken);

    private IResourceBuilder<ExecutableResource> AddTool()
    {
        var token = _builder.AddParameter("token", secret: true);
        return _builder.AddExecutable("tool", "sh", ".", "-c", token).WithEnvironment("TOKEN", $"Bearer {token}");
    }
}

using Amazon;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Aws;

public class AWSSDKConfigTests
{
    [Fact]
    public async Task WithReference_ProfileAndRegion_AreWhatTheSdkReads()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var config = builder.AddAWSSDKConfig().WithProfile("dev").WithRegion(RegionEndpoint.EUWest1).WithSdkValidation(false);

        var environment = await EnvironmentAsync(builder.AddExecutable("service", "sh", ".").WithReference(config), DistributedApplicationOperation.Run);

        environment.ShouldContainKeyAndValue("AWS_PROFILE", "dev");
        environment.ShouldContainKeyAndValue("AWS__Profile", "dev");
        environment.ShouldContainKeyAndValue("AWS_REGION", "eu-west-1");
        environment.ShouldContainKeyAndValue("AWS__Region", "eu-west-1");
        config.SDKValidationEnabled.ShouldBeFalse();
    }

    [Fact]
    public void WithRegion_SystemName_IsThatRegion()
    {
        var config = DistributedApplicationTestingBuilder.Create().AddAWSSDKConfig().WithRegion("ap-northeast-1");

        config.Region.ShouldBe(RegionEndpoint.APNortheast1);
        config.SDKValidationEnabled.ShouldBeTrue();
    }

    [Fact]
    public async Task WithReference_WhenPublished_SaysNothing()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--publisher", "manifest");
        var service = builder.AddExecutable("service", "sh", ".").WithReference(builder.AddAWSSDKConfig().WithRegion("eu-west-1"));

        var environment = await EnvironmentAsync(service, DistributedApplicationOperation.Publish);

        environment.Keys.ShouldNotContain(name => name.StartsWith("AWS", StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, string>> EnvironmentAsync(IResourceBuilder<ExecutableResource> resource, DistributedApplicationOperation operation)
    {
        var result = await ExecutionConfigurationBuilder.Create(resource.Resource).WithEnvironmentVariablesConfig()
            .BuildAsync(new DistributedApplicationExecutionContext(operation), cancellationToken: TestContext.Current.CancellationToken);
        result.Exception.ShouldBeNull();
        return new(result.EnvironmentVariables);
    }
}

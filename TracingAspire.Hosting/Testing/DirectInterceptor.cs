using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Applies the defaults of tests to a builder the test creates itself.</summary>
internal sealed class DirectInterceptor(Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder) : IBuilderInterceptor
{
    public void OnBuilderCreating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings) =>
        TestingDefaults.Apply(options, settings, configureBuilder);

    public void OnBuilderCreated(DistributedApplicationBuilder builder) => builder.Services.AddHttpClient();

    public void OnBuilding(DistributedApplicationBuilder builder)
    {
    }

    public void OnBuilt(DistributedApplication application)
    {
    }
}

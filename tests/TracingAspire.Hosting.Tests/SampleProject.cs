using Aspire.Hosting;

namespace TracingAspire.Hosting.Tests;

/// <summary>The service of the tests' AppHost, added by hand.</summary>
public sealed class SampleProject : IProjectMetadata
{
    public string ProjectPath => Path.Combine(
        Path.GetDirectoryName(Projects.Sample_AppHost.ProjectPath)!, "Sample.Service", "Sample.Service.csproj");
}

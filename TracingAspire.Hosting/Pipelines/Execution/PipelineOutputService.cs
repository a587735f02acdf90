using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Pipelines;

/// <summary>The output folder of the command line and a temporary one that goes with the application.</summary>
internal sealed class PipelineOutputService(IOptions<PipelineOptions> options, IConfiguration configuration) : IPipelineOutputService, IDisposable
{
    private readonly Lazy<DirectoryInfo> _temporary = new(() => Directory.CreateTempSubdirectory("aspire-pipelines"));

    public string GetOutputDirectory() => options.Value.OutputPath is { Length: > 0 } path
        ? Path.GetFullPath(path)
        : Path.Join(configuration["AppHost:Directory"] ?? Environment.CurrentDirectory, "aspire-output");

    public string GetOutputDirectory(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Path.Join(GetOutputDirectory(), resource.Name);
    }

    public string GetTempDirectory() => _temporary.Value.FullName;

    public string GetTempDirectory(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Path.Join(GetTempDirectory(), resource.Name);
    }

    public void Dispose()
    {
        if (_temporary is { IsValueCreated: true, Value.Exists: true })
            _temporary.Value.Delete(recursive: true);
    }
}

using System.Text.Json;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Publishing;

/// <summary>The step that writes the manifest.</summary>
internal static class ManifestPublishingExtensions
{
    private const string DefaultFileName = "aspire-manifest.json";

    public static void AddManifestPublishing(this IDistributedApplicationPipeline pipeline) => pipeline.AddStep(new PipelineStep
    {
        Name = PublishCommandLine.ManifestStep,
        Description = "Writes the application model as a manifest.",
        Action = WriteAsync,
    });

    private static async Task WriteAsync(PipelineStepContext context)
    {
        var path = context.Services.GetRequiredService<IOptions<PipelineOptions>>().Value.OutputPath;
        if (string.IsNullOrEmpty(path))
        {
            throw new DistributedApplicationException(
                "The '--output-path [path]' option was not specified even though manifest publishing was requested.");
        }

        // A name that does not end so is a folder, as the aspire command line passes one.
        if (!path.EndsWith(".json", StringComparison.Ordinal))
            path = Path.Join(path, DefaultFileName);
        path = Path.GetFullPath(path);
        await WriteAsync(context, path);
        context.Logger.LogInformation("Published manifest to: {ManifestPath}", path);
    }

    private static async Task WriteAsync(PipelineStepContext context, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var stream = new FileStream(path, FileMode.Create);
            await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            await new ManifestPublishingContext(context.ExecutionContext, path, writer, context.CancellationToken).WriteModelAsync(context.Model);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"The manifest cannot be written to '{path}': {ex.Message}", ex);
        }
    }
}

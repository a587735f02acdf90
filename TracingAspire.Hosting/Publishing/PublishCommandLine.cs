using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Publishing;

/// <summary>
/// What the command line asks to be published. It is checked when the pipeline begins, not when the builder is made:
/// there the answer to a mistake would be an unhandled exception.
/// </summary>
internal sealed class PublishCommandLine(IConfiguration configuration, IOptions<PipelineOptions> options)
{
    public const string ManifestPublisher = "manifest";
    public const string ManifestStep = "publish-manifest";

    /// <summary>Names the step and the operation that <c>--publisher manifest</c> stands for.</summary>
    public static void Complete(ConfigurationManager configuration)
    {
        if (!IsManifest(configuration["Publishing:Publisher"]))
            return;
        if (string.IsNullOrEmpty(configuration["Pipeline:Step"]))
            configuration["Pipeline:Step"] = ManifestStep;
        if (string.IsNullOrEmpty(configuration["AppHost:Operation"]))
            configuration["AppHost:Operation"] = "publish";
    }

    /// <summary>What the application is being run for. An unknown operation publishes, that is to say it is refused.</summary>
    public static DistributedApplicationExecutionContextOptions Read(IConfiguration configuration)
    {
        var publisher = configuration["Publishing:Publisher"];
        return configuration["AppHost:Operation"]?.ToLowerInvariant() switch
        {
            null when publisher is null => new DistributedApplicationExecutionContextOptions(DistributedApplicationOperation.Run),
            "run" => new DistributedApplicationExecutionContextOptions(DistributedApplicationOperation.Run),
            _ => new DistributedApplicationExecutionContextOptions(DistributedApplicationOperation.Publish, publisher ?? ManifestPublisher),
        };
    }

    /// <summary>Throws, with a sentence for the user, where it asks for something that does not exist.</summary>
    public void Validate()
    {
        if (configuration["AppHost:Operation"] is { } operation && !operation.Equals("publish", StringComparison.OrdinalIgnoreCase))
            throw new DistributedApplicationException($"Invalid operation '{operation}' specified. Valid operations are 'publish' or 'run'.");
        if (configuration["Publishing:Publisher"] is { } publisher && !IsManifest(publisher))
        {
            throw new DistributedApplicationException(
                $"Unknown publisher '{publisher}': the one there is is '{ManifestPublisher}' (--publisher {ManifestPublisher} --output-path FILE). "
                + "Other output is written by steps (--operation publish --step NAME).");
        }

        if (string.IsNullOrWhiteSpace(options.Value.Step))
        {
            throw new DistributedApplicationException(
                $"No step was named: add --step {ManifestStep} for the manifest, --step publish for the files of an environment, or --step diagnostics for a list of all steps.");
        }
    }

    private static bool IsManifest(string? publisher) => string.Equals(publisher, ManifestPublisher, StringComparison.OrdinalIgnoreCase);
}

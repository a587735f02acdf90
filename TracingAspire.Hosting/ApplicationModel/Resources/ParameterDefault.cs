using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a parameter is when nothing is configured.</summary>
public abstract class ParameterDefault
{
    /// <summary>Writes what the default is to the manifest.</summary>
    /// <param name="context">The manifest.</param>
    public abstract void WriteToManifest(ManifestPublishingContext context);

    /// <summary>The default value.</summary>
    public abstract string GetDefaultValue();
}

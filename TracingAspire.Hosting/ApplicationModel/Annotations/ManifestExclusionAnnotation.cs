namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource is not written to the manifest.</summary>
internal sealed class ManifestExclusionAnnotation : IResourceAnnotation;

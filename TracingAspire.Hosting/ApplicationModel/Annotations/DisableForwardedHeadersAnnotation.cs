namespace Aspire.Hosting.ApplicationModel;

/// <summary>The published project does not trust the headers of a proxy.</summary>
public sealed class DisableForwardedHeadersAnnotation : IResourceAnnotation;

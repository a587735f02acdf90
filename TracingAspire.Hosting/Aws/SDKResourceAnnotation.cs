namespace Aspire.Hosting.AWS;

/// <summary>The AWS SDK configuration a resource refers to.</summary>
internal sealed record SDKResourceAnnotation(IAWSSDKConfig SdkConfig) : IResourceAnnotation;

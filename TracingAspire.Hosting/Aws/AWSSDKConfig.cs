using Amazon;

namespace Aspire.Hosting.AWS;

/// <summary>Keeps a region given by name as that name: resolving it would load the AWS SDK for nothing.</summary>
internal sealed class AWSSDKConfig : IAWSSDKConfig
{
    public string? Profile { get; set; }

    public RegionEndpoint? Region
    {
        get => RegionName is null ? null : RegionEndpoint.GetBySystemName(RegionName);
        set => RegionName = value?.SystemName;
    }

    public bool SDKValidationEnabled { get; set; } = true;

    public string? RegionName { get; set; }
}

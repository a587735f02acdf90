using Amazon;

namespace Aspire.Hosting.AWS;

/// <summary>Which profile and region the AWS SDK of a resource uses.</summary>
public interface IAWSSDKConfig
{
    /// <summary>The credential profile; null leaves it to the SDK.</summary>
    string? Profile { get; set; }

    /// <summary>The region; null leaves it to the SDK.</summary>
    RegionEndpoint? Region { get; set; }

    /// <summary>Whether the profile is to be checked against AWS. This engine never calls AWS.</summary>
    bool SDKValidationEnabled { get; set; }
}

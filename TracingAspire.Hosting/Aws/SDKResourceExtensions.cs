using Amazon;
using Aspire.Hosting.AWS;

namespace Aspire.Hosting;

/// <summary>Configures the AWS SDK of resources.</summary>
public static class SDKResourceExtensions
{
    /// <summary>Makes a configuration that resources can refer to.</summary>
    /// <param name="builder">The application.</param>
    public static IAWSSDKConfig AddAWSSDKConfig(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return new AWSSDKConfig();
    }

    /// <summary>Names the credential profile.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="profile">A profile of the machine's AWS configuration.</param>
    public static IAWSSDKConfig WithProfile(this IAWSSDKConfig config, string profile)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.Profile = profile;
        return config;
    }

    /// <summary>Names the region.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="region">The region.</param>
    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, RegionEndpoint region)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.Region = region;
        return config;
    }

    /// <summary>Names the region.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="systemName">Its system name, e.g. <c>us-west-2</c>.</param>
    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, string systemName)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentException.ThrowIfNullOrEmpty(systemName);
        if (config is AWSSDKConfig own)
        {
            own.RegionName = systemName;
        }
        else
        {
            config.Region = RegionEndpoint.GetBySystemName(systemName);
        }

        return config;
    }

    /// <summary>Says whether the profile is to be checked against AWS. This engine never calls AWS.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="sdkValidationEnabled">False skips the check.</param>
    public static IAWSSDKConfig WithSdkValidation(this IAWSSDKConfig config, bool sdkValidationEnabled)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.SDKValidationEnabled = sdkValidationEnabled;
        return config;
    }

    /// <summary>
    /// Gives a resource profile and region in the environment variables the SDK reads (<c>AWS_PROFILE</c>,
    /// <c>AWS_REGION</c>) and those of its configuration package (<c>AWS__Profile</c>, <c>AWS__Region</c>). Not in a
    /// manifest: what deploys knows its own.
    /// </summary>
    /// <param name="builder">The resource.</param>
    /// <param name="awsSdkConfig">The configuration.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IAWSSDKConfig awsSdkConfig)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(awsSdkConfig);
        return builder.WithAnnotation(new SDKResourceAnnotation(awsSdkConfig)).WithEnvironment(context =>
        {
            if (context.ExecutionContext.IsRunMode)
            {
                Set(context, "Profile", awsSdkConfig.Profile);
                Set(context, "Region", awsSdkConfig is AWSSDKConfig own ? own.RegionName : awsSdkConfig.Region?.SystemName);
            }
        });
    }

    private static void Set(EnvironmentCallbackContext context, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            context.EnvironmentVariables[$"AWS__{name}"] = value;
            context.EnvironmentVariables[$"AWS_{name.ToUpperInvariant()}"] = value;
        }
    }
}

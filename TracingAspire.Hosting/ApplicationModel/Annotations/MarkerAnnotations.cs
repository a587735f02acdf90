namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource is started by the user, not with the application.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;

/// <summary>The launch profile of the project is not used.</summary>
public sealed class ExcludeLaunchProfileAnnotation : IResourceAnnotation;

/// <summary>Names a health check that is part of the resource's health.</summary>
/// <param name="key">The name it is registered under.</param>
public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    /// <summary>The name the health check is registered under.</summary>
    public string Key { get; } = key;
}

/// <summary>Names the launch profile of a project.</summary>
/// <param name="launchProfileName">The profile.</param>
public sealed class LaunchProfileAnnotation(string launchProfileName) : IResourceAnnotation
{
    /// <summary>The profile.</summary>
    public string LaunchProfileName { get; } = launchProfileName;
}

/// <summary>How many instances of the resource run.</summary>
/// <param name="replicas">The number of instances, at least 1.</param>
public sealed class ReplicaAnnotation(int replicas = 1) : IResourceAnnotation
{
    /// <summary>The number of instances.</summary>
    public int Replicas { get; } = replicas;
}

/// <summary>The resource exports telemetry over OTLP.</summary>
public class OtlpExporterAnnotation : IResourceAnnotation
{
    /// <summary>The only protocol the resource speaks; null where it is told which to use.</summary>
    public OtlpProtocol? RequiredProtocol { get; init; }
}

/// <summary>Whether the endpoints of the resource sit behind DCP's proxy.</summary>
public sealed class ProxySupportAnnotation : IResourceAnnotation
{
    /// <summary>False makes every endpoint proxyless.</summary>
    public required bool ProxyEnabled { get; set; }
}

/// <summary>Says what the resource looks like before it starts.</summary>
/// <param name="initialSnapshot">The first snapshot.</param>
public class ResourceSnapshotAnnotation(CustomResourceSnapshot initialSnapshot) : IResourceAnnotation
{
    /// <summary>The first snapshot.</summary>
    public CustomResourceSnapshot InitialSnapshot { get; } = initialSnapshot;
}

/// <summary>Relates the resource to another one.</summary>
/// <param name="resource">The other resource.</param>
/// <param name="type">What the other is to this one, see <c>KnownRelationshipTypes</c>.</param>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    /// <summary>The other resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>What the other is to this one.</summary>
    public string Type { get; } = type;
}

/// <summary>The icon of the resource in the dashboard.</summary>
/// <param name="iconName">A Fluent UI icon name.</param>
/// <param name="iconVariant">Filled or outlined.</param>
public sealed class ResourceIconAnnotation(string iconName, IconVariant iconVariant = IconVariant.Filled) : IResourceAnnotation
{
    /// <summary>The Fluent UI icon name.</summary>
    public string IconName { get; } = iconName;

    /// <summary>Filled or outlined.</summary>
    public IconVariant IconVariant { get; } = iconVariant;
}

/// <summary>The look of an icon.</summary>
public enum IconVariant
{
    /// <summary>Outlined.</summary>
    Regular,

    /// <summary>Filled.</summary>
    Filled,
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Host names with a meaning of their own.</summary>
public static class KnownHostNames
{
    /// <summary>The machine itself.</summary>
    public const string Localhost = "localhost";

    /// <summary>The host as Docker Desktop's containers see it.</summary>
    public const string DockerDesktopHostBridge = "host.docker.internal";

    /// <summary>The host as containers see it through DCP's tunnel.</summary>
    public const string DefaultContainerTunnelHostName = "aspire.dev.internal";
}

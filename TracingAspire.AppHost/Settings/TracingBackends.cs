namespace TracingAspire.AppHost.Settings;

/// <summary>What runs DynamoDB, the Collector and Jaeger.</summary>
public enum TracingBackends
{
    /// <summary>Containers where they can run, else <see cref="Embedded"/>.</summary>
    Auto,

    /// <summary>The pinned container images; needs a container runtime.</summary>
    Containers,

    /// <summary>DynamoDB Local on a Java runtime, and this repository's own Collector and Jaeger.</summary>
    Embedded,
}

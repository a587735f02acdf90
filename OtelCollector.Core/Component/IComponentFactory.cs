namespace OtelCollector.Core.Component;

/// <summary>Knows one type of component: its configuration and how to create it.</summary>
public interface IComponentFactory
{
    /// <summary>The type as written in configuration files, e.g. <c>otlp_grpc</c>.</summary>
    string Type { get; }

    /// <summary>An older name of the type that still works, with a warning; null where there is none.</summary>
    string? DeprecatedAlias => null;

    /// <summary>What the configuration calls itself in error texts, e.g. <c>otlpreceiver.Config</c>.</summary>
    string ConfigName { get; }

    /// <summary>A configuration that holds the defaults.</summary>
    IComponentConfig CreateDefaultConfig();
}

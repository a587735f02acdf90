using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Service;

/// <summary>What a Collector is made of, for the extensions that show it.</summary>
internal sealed record CollectorPicture(BuildInfo Build, CollectorConfig Config)
{
    /// <summary>The configuration as it was given, secrets masked; null where nobody may see it.</summary>
    public ConfigMap? Tree { get; init; }
}

/// <summary>A host that lets its components see the whole Collector.</summary>
internal interface IPicturedHost : IComponentHost
{
    /// <summary>What the Collector is made of.</summary>
    CollectorPicture Picture { get; }
}

using OpenTelemetry.Resources;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>The Collector's resource as the SDK has it, without what the SDK would add.</summary>
internal static class OwnResource
{
    public static ResourceBuilder Of(IReadOnlyDictionary<string, string> attributes) =>
        ResourceBuilder.CreateEmpty().AddAttributes(attributes.Select(a => KeyValuePair.Create<string, object>(a.Key, a.Value)));
}

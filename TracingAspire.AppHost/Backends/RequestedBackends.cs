using TracingAspire.AppHost.Settings;
using TracingAspire.Configuration;

namespace TracingAspire.AppHost.Backends;

/// <summary>
/// What the settings ask to run each part: <c>Tracing:Backends</c> for all, <c>Tracing:Backends:DynamoDB</c>,
/// <c>:Collector</c> and <c>:Jaeger</c> for one. Default <see cref="TracingBackends.Auto"/>.
/// </summary>
/// <param name="DynamoDB">What runs DynamoDB.</param>
/// <param name="Collector">What runs the Collector.</param>
/// <param name="Jaeger">What runs Jaeger, e.g. its image with the rest embedded.</param>
public sealed record RequestedBackends(
    [property: Setting("Tracing:Backends:DynamoDB", Default = "<c>Tracing:Backends</c>")] TracingBackends DynamoDB,
    [property: Setting("Tracing:Backends:Collector", Default = "<c>Tracing:Backends</c>")] TracingBackends Collector,
    [property: Setting("Tracing:Backends:Jaeger", Default = "<c>Tracing:Backends</c>")] TracingBackends Jaeger)
{
    internal bool Any(TracingBackends backend) => DynamoDB == backend || Collector == backend || Jaeger == backend;

    internal static RequestedBackends Read(SettingsReader reader)
    {
        var all = reader.Choice("Backends", TracingBackends.Auto);
        return new(reader.Choice("Backends:DynamoDB", all), reader.Choice("Backends:Collector", all), reader.Choice("Backends:Jaeger", all));
    }
}

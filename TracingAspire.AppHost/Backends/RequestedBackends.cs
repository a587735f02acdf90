using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Backends;

/// <summary>
/// What the settings ask to run each part: <c>Tracing:Backends</c> for all, <c>Tracing:Backends:DynamoDB</c>,
/// <c>:Collector</c> and <c>:Jaeger</c> for one. Default <see cref="TracingBackends.Auto"/>.
/// </summary>
/// <param name="DynamoDB">For DynamoDB.</param>
/// <param name="Collector">For the Collector.</param>
/// <param name="Jaeger">For Jaeger.</param>
public sealed record RequestedBackends(TracingBackends DynamoDB, TracingBackends Collector, TracingBackends Jaeger)
{
    internal bool Any(TracingBackends backend) => DynamoDB == backend || Collector == backend || Jaeger == backend;

    internal static RequestedBackends Read(SettingsReader reader)
    {
        var all = reader.Choice("Backends", TracingBackends.Auto);
        return new(reader.Choice("Backends:DynamoDB", all), reader.Choice("Backends:Collector", all), reader.Choice("Backends:Jaeger", all));
    }
}

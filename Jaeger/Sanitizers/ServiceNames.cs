using Jaeger.Model;

namespace Jaeger.Sanitizers;

/// <summary>Names services that arrive without a name.</summary>
internal static class ServiceNames
{
    /// <summary>Gives the resource a name where it has none; false where it has one.</summary>
    public static bool Sanitize(TraceResource resource)
    {
        var name = TraceAttributes.Find(resource.Attributes, SpanAttributes.ServiceName)?.Decode() switch
        {
            null => "missing-service-name",
            { Kind: not ValueKind.Text } => "service-name-wrong-type",
            { Content.IsEmpty: true } => "empty-service-name",
            _ => null,
        };
        if (name is null) return false;
        resource.Attributes = TraceAttributes.With(resource.Attributes, SpanAttributes.ServiceName, AttributeValue.OfText(name));
        return true;
    }
}

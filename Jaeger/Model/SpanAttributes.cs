namespace Jaeger.Model;

/// <summary>Names of attributes that mean something to Jaeger itself.</summary>
internal static class SpanAttributes
{
    /// <summary>The resource attribute that names the service.</summary>
    public static ReadOnlySpan<byte> ServiceName => "service.name"u8;

    /// <summary>The span attribute in which sanitizers and adjusters leave their remarks, as a list of strings.</summary>
    public static ReadOnlySpan<byte> Warnings => "@jaeger@warnings"u8;
}

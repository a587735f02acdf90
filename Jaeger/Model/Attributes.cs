namespace Jaeger.Model;

/// <summary>Names of attributes the storage knows.</summary>
internal static class Attributes
{
    /// <summary>The resource attribute that names the service.</summary>
    public const string ServiceName = "service.name";
}

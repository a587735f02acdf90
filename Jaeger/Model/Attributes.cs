using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Model;

/// <summary>Look-ups in lists of decoded attributes.</summary>
internal static class Attributes
{
    /// <summary>The resource attribute that names the service.</summary>
    public const string ServiceName = "service.name";

    /// <summary>The first attribute of that name, or null.</summary>
    public static KeyValue? Find(IReadOnlyList<KeyValue> attributes, string key)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (string.Equals(attributes[i].Key, key, StringComparison.Ordinal)) return attributes[i];
        }

        return null;
    }

    /// <summary>The string value of the attribute of that name; empty where it is missing or something else.</summary>
    public static string FindString(IReadOnlyList<KeyValue> attributes, string key) =>
        Find(attributes, key)?.Value?.StringValue ?? "";
}

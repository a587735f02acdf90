using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Look-ups in lists of decoded attributes.</summary>
internal static class DecodedAttributes
{
    /// <summary>The first attribute of that name, or null.</summary>
    public static KeyValue? Find(IEnumerable<KeyValue> attributes, string key) =>
        attributes.FirstOrDefault(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal));

    /// <summary>The string value of the attribute of that name; empty where it is missing or something else.</summary>
    public static string FindString(IEnumerable<KeyValue> attributes, string key) => Find(attributes, key)?.Value?.StringValue ?? "";
}

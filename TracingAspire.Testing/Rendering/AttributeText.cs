using System.Collections;
using System.Globalization;

namespace TracingAspire.Testing;

/// <summary>Attributes and their values as C# would write them, so that the text 201 and the number 201 differ.</summary>
internal static class AttributeText
{
    /// <summary>All attributes, separated by commas.</summary>
    public static string Of(SpanAttributes attributes) =>
        string.Join(", ", attributes.Select(attribute => $"{attribute.Key} = {Of(attribute.Value)}"));

    /// <summary>One value.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        SpanAttributes nested => $"{{{Of(nested)}}}",
        byte[] bytes => $"0x{Convert.ToHexStringLower(bytes)}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The formats a value of a reference expression can have.</summary>
internal static class ReferenceFormat
{
    public static string? Apply(string? value, string? format) => (value, format) switch
    {
        (null, _) or (_, null) => value,
        (_, "uri") => Uri.EscapeDataString(value),
        _ => throw new FormatException($"The format '{format}' is not supported in a reference expression: use 'uri' or none."),
    };

    public static string Escape(string literal) =>
        literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}

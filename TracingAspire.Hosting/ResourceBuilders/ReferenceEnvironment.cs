namespace Aspire.Hosting;

/// <summary>Names and kinds of the variables a reference sets.</summary>
internal static class ReferenceEnvironment
{
    public static ReferenceEnvironmentInjectionFlags FlagsOf(IResource destination) =>
        destination.TryGetLastAnnotation<ReferenceEnvironmentInjectionAnnotation>(out var annotation) ? annotation.Flags : ReferenceEnvironmentInjectionFlags.All;

    /// <summary>A name as a part of a variable's name.</summary>
    public static string Encode(string name)
    {
        var encoded = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));
        return encoded.Length > 0 && char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }
}

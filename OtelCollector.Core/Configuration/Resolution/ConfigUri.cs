using System.Buffers;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Where configuration comes from: a scheme and what it makes of the rest.</summary>
internal readonly record struct ConfigUri(string Scheme, string Value)
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    /// <summary>A <c>--config</c> value; one without a scheme is a file, as is one that begins with a drive.</summary>
    /// <exception cref="ConfigException">It has no usable scheme.</exception>
    public static ConfigUri OfSource(string text) =>
        !text.Contains(':', StringComparison.Ordinal) || (text.Length > 1 && text[1] == ':' && text[0] is >= 'A' and <= 'z')
            ? new("file", text)
            : Parse(text);

    /// <summary>What stands between <c>${</c> and <c>}</c>; without a scheme it is an environment variable.</summary>
    /// <exception cref="ConfigException">It has no usable scheme.</exception>
    public static ConfigUri OfReference(string text) =>
        text.Contains(':', StringComparison.Ordinal) ? Parse(text) : new("env", text);

    public override string ToString() => $"{Scheme}:{Value}";

    // At least two characters: a single one is a Windows drive.
    private static ConfigUri Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || !char.IsAsciiLetter(text[0]) || text.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters))
            throw new ConfigException($"invalid uri: \"{text}\"");
        return new(text[..colon], text[(colon + 1)..]);
    }
}

using System.Text.RegularExpressions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An image as it is written: <c>registry:port/name:tag@digest</c>, of which only the name must be there.</summary>
/// <param name="Registry">The registry, where the first part looks like a host.</param>
/// <param name="Image">The name.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Digest">The digest with its algorithm, such as <c>sha256:…</c>.</param>
internal sealed partial record ImageName(string? Registry, string Image, string? Tag, string? Digest)
{
    public static ImageName Parse(string text)
    {
        if (string.IsNullOrEmpty(text))
            throw new ArgumentOutOfRangeException(nameof(text), "repository name must have at least one component");
        var match = Pattern().Match(text);
        if (!match.Success)
            throw new ArgumentOutOfRangeException(nameof(text), text, "invalid reference format: could not parse container image name");
        return new ImageName(ValueOf(match, "registry"), match.Groups["image"].Value, ValueOf(match, "tag"), ValueOf(match, "digest"));
    }

    private static string? ValueOf(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    // A first part is a registry where it is localhost, an IPv6 address, has a dot, or has a port.
    [GeneratedRegex(
        @"^((?<registry>(localhost|\[[0-9a-fA-F:]+\]|[\w-]+(\.[\w-]+)+)(:\d+)?|[\w-]+:\d+)/)?(?<image>[\w./<>-]+)(:(?<tag>[\w.<>-]+))?(@(?<digest>.+))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

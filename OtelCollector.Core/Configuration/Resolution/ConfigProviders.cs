using System.Buffers;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Fetches configuration text by URI: <c>file:</c>, <c>env:</c> and <c>yaml:</c>.</summary>
/// <param name="environment">Reads an environment variable; null where it is not set.</param>
internal sealed class ConfigProviders(Func<string, string?> environment)
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    private readonly List<string> _warnings = [];

    /// <summary>What the user should know about the references, for the log once there is one.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The text behind a <c>--config</c> value; a value without a scheme is a file.</summary>
    public string RetrieveSource(string uri) => Scheme(uri) is null ? ReadFile(uri) : Retrieve(uri);

    /// <summary>The text behind a reference; one without a scheme is an environment variable.</summary>
    public string RetrieveReference(string uri) =>
        uri.Contains(':', StringComparison.Ordinal) ? Retrieve(uri) : ReadEnvironment(uri);

    private string Retrieve(string uri)
    {
        var scheme = Scheme(uri);
        var rest = scheme is null ? uri : uri[(scheme.Length + 1)..];
        return scheme switch
        {
            "file" => ReadFile(rest),
            "env" => ReadEnvironment(rest),
            "yaml" => Unfold(rest),
            _ => throw new ConfigException(
                $"scheme \"{scheme ?? uri}\" is not supported for uri \"{uri}\" (supported: env, file, yaml)"),
        };
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
                UnauthorizedAccessException => "permission denied",
                _ => e.Message,
            };
            throw new ConfigException($"unable to read the file file:{path}: open {path}: {reason}");
        }
    }

    private string ReadEnvironment(string reference)
    {
        var split = reference.IndexOf(":-", StringComparison.Ordinal);
        var name = split < 0 ? reference : reference[..split];
        if (!IsEnvironmentName(name))
        {
            throw new ConfigException(
                $"environment variable \"{name}\" has invalid name: must match regex ^[a-zA-Z_][a-zA-Z0-9_]*$");
        }

        var value = environment(name);
        if (value is null && split >= 0)
            return reference[(split + 2)..];
        if (value is null)
            _warnings.Add($"Configuration references unset environment variable {name}");
        return value ?? string.Empty;
    }

    // "a::b: 1" is short for nested mappings, so that one setting fits on a command line.
    private static string Unfold(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 && text.EndsWith(':'))
            colon = text.Length - 1;
        if (colon < 0 || !text[..colon].Contains("::", StringComparison.Ordinal))
            return text;
        var keys = text[..colon].Split("::");
        return string.Concat(keys[..^1].Select(k => $"{{{k}: ")) + "{" + keys[^1] + text[colon..] + new string('}', keys.Length);
    }

    // At least two letters: a single one is a Windows drive.
    private static string? Scheme(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon >= 2
            && char.IsAsciiLetter(uri[0])
            && uri.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        return isScheme ? uri[..colon] : null;
    }

    private static bool IsEnvironmentName(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

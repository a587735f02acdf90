using System.Text.RegularExpressions;
using OtelCollector.Core.Client;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Fetches configuration text: <c>file:</c>, <c>env:</c>, <c>yaml:</c>, <c>http:</c> and <c>https:</c>.</summary>
/// <param name="environment">Reads an environment variable; null where it is not set.</param>
internal sealed partial class ConfigProviders(Func<string, string?> environment)
{
    /// <summary>The schemes, in alphabetical order.</summary>
    public static readonly IReadOnlyList<string> Schemes = ["env", "file", "http", "https", "yaml"];

    // A server that never answers must not keep the Collector from saying why it does not start.
    private static readonly TimeSpan DownloadLimit = TimeSpan.FromSeconds(30);

    private readonly List<ConfigWarning> _warnings = [];

    /// <summary>What the user should know about the references, for the log once there is one.</summary>
    public IReadOnlyList<ConfigWarning> Warnings => _warnings;

    /// <summary>The text behind a URI.</summary>
    /// <exception cref="ConfigException">There is none.</exception>
    public string Retrieve(ConfigUri uri) => uri.Scheme switch
    {
        "file" => ReadFile(uri),
        "env" => ReadEnvironment(uri.Value),
        "yaml" => uri.Value,
        "http" or "https" => Download(uri.ToString()),
        _ => throw new ConfigException($"scheme \"{uri.Scheme}\" is not supported for uri \"{uri}\""),
    };

    private static string ReadFile(ConfigUri uri)
    {
        var path = uri.Value.Length == 0 ? "." : uri.Value;
        while (path.StartsWith("./", StringComparison.Ordinal) && path.Length > 2)
            path = path[2..];
        try
        {
            if (Directory.Exists(path))
                throw new ConfigException($"unable to read the file {uri}: read {path}: is a directory");
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
            throw new ConfigException($"unable to read the file {uri}: open {path}: {reason}");
        }
    }

    private static string Download(string uri)
    {
        using var client = new HttpClient { Timeout = DownloadLimit };
        try
        {
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, uri));
            if (response.StatusCode != System.Net.HttpStatusCode.OK)
                throw new ConfigException($"failed to load resource from uri \"{uri}\". status code: {(int)response.StatusCode}");
            using var reader = new StreamReader(response.Content.ReadAsStream());
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or UriFormatException or InvalidOperationException)
        {
            throw new ConfigException($"unable to download the file via HTTP GET for uri \"{uri}\": {Describe(e, uri)}");
        }
    }

    private static string Describe(Exception error, string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && DialError.Describe(error, address.Host, address.Port) is { } reason
            ? $"Get \"{uri}\": {reason}"
            : error.Message;

    private string ReadEnvironment(string reference)
    {
        var split = reference.IndexOf(":-", StringComparison.Ordinal);
        var name = split < 0 ? reference : reference[..split];
        if (!VariableName().IsMatch(name))
        {
            throw new ConfigException(
                $"environment variable \"{name}\" has invalid name: must match regex ^[a-zA-Z_][a-zA-Z0-9_]*$");
        }

        var value = environment(name);
        if (value is null && split < 0)
            _warnings.Add(new(IsWarning: true, "Configuration references unset environment variable", name));
        else if (value is { Length: 0 })
            _warnings.Add(new(IsWarning: false, "Configuration references empty environment variable", name));
        return value ?? (split < 0 ? string.Empty : reference[(split + 2)..]);
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariableName();
}

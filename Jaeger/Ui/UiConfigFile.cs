using System.Text.Json;
using System.Text.RegularExpressions;
using Jaeger.GoFormats;
using OtelCollector.Core.Component;

namespace Jaeger.Ui;

/// <summary>The file behind <c>ui.config_file</c>: settings an operator gives the UI. The complaints are Jaeger's.</summary>
internal static partial class UiConfigFile
{
    /// <summary>Reads the file; an empty path means no settings.</summary>
    /// <exception cref="ComponentException">The file cannot be read or is not what its name says.</exception>
    public static UiOverrides Read(string path)
    {
        if (path.Length == 0) return UiOverrides.None;
        try
        {
            var content = File.ReadAllText(path);
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".JSON" => new UiOverrides(Settings(path, content), Script: null),
                ".JS" => new UiOverrides(UiOverrides.None.Config, Script(path, content)),
                _ => throw new ComponentException($"unrecognized UI config file format, expecting .js or .json file: {path}"),
            };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ComponentException($"cannot read UI config file {path}: open {path}: no such file or directory", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ComponentException($"cannot read UI config file {path}: {e.Message}", e);
        }
    }

    private static JsonElement Settings(string path, string content)
    {
        if (GoJsonSyntax.Check(content) is { } problem)
            throw new ComponentException($"cannot parse UI config file {path}: {problem}");
        var settings = JsonElement.Parse(content);
        return settings.ValueKind switch
        {
            JsonValueKind.Object => settings,
            JsonValueKind.Null => UiOverrides.None.Config,
            _ => throw new ComponentException(
                $"cannot parse UI config file {path}: json: cannot unmarshal {GoJson.KindOf(settings)} into Go value of type map[string]interface {{}}"),
        };
    }

    private static string Script(string path, string content) => UiConfigFunction().IsMatch(content)
        ? content.Trim()
        : throw new ComponentException($"UI config file must define function UIConfig(): {path}");

    [GeneratedRegex(@"function\s+UIConfig\s?\(\s?\)\s?{", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UiConfigFunction();
}

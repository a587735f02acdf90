using System.Text.Json;
using OtelCollector.Core.Component;

namespace Jaeger.Ui;

/// <summary>The file behind <c>ui.config_file</c>: settings an operator gives the UI.</summary>
internal static class UiConfigFile
{
    /// <summary>Reads the file; an empty path means no settings.</summary>
    /// <exception cref="ComponentException">The file cannot be read or holds no JSON object.</exception>
    public static JsonElement Read(string setting, string path)
    {
        if (path.Length == 0) return JsonElement.Parse("{}");
        if (!string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ComponentException(
                $"{setting}: unrecognized UI config file format, expecting a .json file (scripts are not run by this UI): {path}");
        }

        try
        {
            var element = JsonElement.Parse(File.ReadAllBytes(path));
            return element.ValueKind == JsonValueKind.Object
                ? element
                : throw new ComponentException($"{setting}: cannot parse UI config file {path}: it must hold a JSON object");
        }
        catch (JsonException e)
        {
            throw new ComponentException($"{setting}: cannot parse UI config file {path}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ComponentException($"{setting}: cannot read UI config file {path}: {e.Message}", e);
        }
    }
}

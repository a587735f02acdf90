using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Ottl;

/// <summary>The setting <c>error_mode</c>.</summary>
internal static class ErrorModeSetting
{
    /// <summary>Reads the mode, in upper or lower case.</summary>
    public static OttlErrorMode Read(ConfigSection section, OttlErrorMode fallback)
    {
        if (section.Text("error_mode") is not { Length: > 0 } text)
            return fallback;
        switch (text.ToLowerInvariant())
        {
            case "ignore":
                return OttlErrorMode.Ignore;
            case "propagate":
                return OttlErrorMode.Propagate;
            case "silent":
                return OttlErrorMode.Silent;
            case var mode:
                section.AddError("error_mode", $"unknown error mode {mode}");
                return fallback;
        }
    }
}

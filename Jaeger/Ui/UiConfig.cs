using OtelCollector.Core.Configuration;

namespace Jaeger.Ui;

/// <summary>The section <c>ui</c> of <c>jaeger_query</c>.</summary>
internal sealed record UiConfig
{
    /// <summary>A file with settings for the UI, <c>.json</c> or <c>.js</c>; empty (the default) for none. Read anew every 10 s.</summary>
    public string ConfigFile { get; init; } = "";

    /// <summary>A folder with another UI than the built one; empty (the default) for none.</summary>
    public string AssetsPath { get; init; } = "";

    /// <summary>Whether every request for the UI's page and files is logged; default false.</summary>
    public bool LogsAccess { get; init; }

    /// <summary>Reads the section.</summary>
    public static UiConfig Read(ConfigSection section) => new()
    {
        ConfigFile = section.Text("config_file", ""),
        AssetsPath = section.Text("assets_path", ""),
        LogsAccess = section.Boolean("log_access", fallback: false),
    };
}

using OtelCollector.Core.Distribution.FeatureGates;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>How the program and its commands are used.</summary>
internal static class HelpText
{
    private const string Config =
        "Locations to the config file(s), note that only a single location can be set per flag entry e.g. --config=file:/path/to/first --config=file:path/to/second. (default [])";

    private const string Set =
        "Set arbitrary component config property. The component has to be defined in the config file and the flag has a higher precedence. Array config properties are overridden and maps are joined. Example --set=processors.batch.timeout=2s";

    private const string Gates =
        "Comma-delimited list of feature gate identifiers. Prefix with '-' to disable the feature. '+' or no prefix will enable the feature. (default ";

    /// <summary>The text for a command, or for the program.</summary>
    public static string Of(CollectorCommand? command, string program) => command switch
    {
        CollectorCommand.Validate => Command(
            "Validates the config without running the collector", program, "validate", Shared()),
        CollectorCommand.Components => Command(
            "Outputs available components in this collector distribution including their stability levels. The output format is not stable and can change between releases.",
            program,
            "components",
            []),
        CollectorCommand.FeatureGate => Command(
            "Display information about available feature gates and their status", program, "featuregate [feature-id]", []),
        CollectorCommand.PrintConfig => Command(
            """
            Prints the Collector's configuration, merged and with its references replaced:

            - redacted: with sensitive data redacted (default)
            - unredacted: with all sensitive data visible

            The output prints in YAML by default. To print JSON use --format=json.

            Validation is enabled by default; without, a configuration for another distribution can be printed.
            """,
            program,
            "print-config",
            [
                .. Shared(),
                ("      --format string", "Output format: yaml (default), json (unstable)) (default \"yaml\")"),
                ("      --mode string", "Operating mode: redacted (default), unredacted (default \"redacted\")"),
                ("      --validate", "Validation mode: true (default), false (default true)"),
            ]),
        _ => Program(program),
    };

    private static string Program(string program) =>
        $"""
        Usage:
          {program} [flags]
          {program} [command]

        Available Commands:
          components   Outputs available components in this collector distribution
          featuregate  Display feature gates information
          help         Help about any command
          print-config Prints the Collector's configuration in the specified mode
          validate     Validates the config without running the collector

        Flags:
        {Table([.. Shared(), ("  -h, --help", $"help for {program}"), ("  -v, --version", $"version for {program}")])}

        Use "{program} [command] --help" for more information about a command.
        """;

    private static string Command(string about, string program, string use, IEnumerable<(string Flag, string Text)> flags) =>
        $"{about}\n\nUsage:\n  {program} {use} [flags]\n\nFlags:\n{Table([.. flags, ("  -h, --help", $"help for {use.Split(' ')[0]}")])}";

    private static (string Flag, string Text)[] Shared() =>
    [
        ("      --config --config=file:/path/to/first --config=file:path/to/second", Config),
        ("      --feature-gates flag", $"{Gates}{FeatureGateSet.Defaults})"),
        ("      --set value", Set),
    ];

    private static string Table(IReadOnlyList<(string Flag, string Text)> rows)
    {
        var width = rows.Max(r => r.Flag.Length);
        var lines = rows.OrderBy(r => r.Flag.TrimStart(' ', 'h', 'v', ',', '-'), StringComparer.Ordinal);
        return string.Join('\n', lines.Select(r => $"{r.Flag.PadRight(width)}   {r.Text}"));
    }
}

using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Distribution;

/// <summary>What the user asks the Collector for.</summary>
internal enum CollectorCommand
{
    Run,
    Validate,
    PrintConfig,
    Components,
    Version,
    Help,
}

/// <summary>The command line, taken apart.</summary>
/// <param name="Command">The command; none of them means a run.</param>
/// <param name="ConfigUris">The values of <c>--config</c>, in order.</param>
/// <param name="Print">How <c>print-config</c> prints; the defaults elsewhere.</param>
internal sealed record CommandLine(CollectorCommand Command, IReadOnlyList<string> ConfigUris, PrintOptions Print)
{
    public static string Usage(BuildInfo build) =>
        $"""
        {build.Description}

        Usage:
          {build.Command} [--config URI ...]                run until SIGTERM or SIGINT
          {build.Command} validate [--config URI ...]       check the configuration and exit
          {build.Command} print-config [--config URI ...]   print the configuration, merged and resolved
              --mode unredacted                      secrets are printed, too; needed, as there is no other mode here
              --format yaml|json                     default yaml
              --validate=true|false                  default true
          {build.Command} components                        list the components of this distribution
          {build.Command} --version                         print the version

        A URI is a file, file:PATH, env:NAME or yaml:TEXT; several are merged in order.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ConfigException">An argument is unknown or incomplete.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var command = CollectorCommand.Run;
        var uris = new List<string>();
        var print = new PrintOptions();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var arg))
        {
            switch (FlagName(arg))
            {
                case "config":
                    uris.Add(Value(arg, rest));
                    break;
                case "mode" when command == CollectorCommand.PrintConfig:
                    print = print with { Mode = Value(arg, rest) };
                    break;
                case "format" when command == CollectorCommand.PrintConfig:
                    print = print with { Format = Value(arg, rest) };
                    break;
                case "validate" when command == CollectorCommand.PrintConfig:
                    print = print with { Validate = Switch(arg) };
                    break;
                default:
                    command = ParseCommand(arg);
                    break;
            }
        }

        return new CommandLine(command, uris, print);
    }

    private static string? FlagName(string arg) =>
        arg.StartsWith('-') ? arg.TrimStart('-').Split('=', 2)[0] : null;

    private static string Value(string arg, Queue<string> rest)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
            return arg[(equals + 1)..];
        return rest.TryDequeue(out var value) ? value : throw new ConfigException($"flag needs an argument: {arg}");
    }

    // A switch takes its value after "=" only; alone it means true.
    private static bool Switch(string arg)
    {
        if (!arg.Contains('=', StringComparison.Ordinal))
            return true;
        var value = Value(arg, new());
        return bool.TryParse(value, out var on)
            ? on
            : throw new ConfigException($"invalid argument \"{value}\" for \"--validate\" flag: it is true or false");
    }

    private static CollectorCommand ParseCommand(string arg) => arg switch
    {
        "validate" => CollectorCommand.Validate,
        "print-config" or "print-initial-config" => CollectorCommand.PrintConfig,
        "components" => CollectorCommand.Components,
        "--version" or "-v" => CollectorCommand.Version,
        "--help" or "-h" or "help" => CollectorCommand.Help,
        _ when arg.StartsWith('-') => throw new ConfigException($"unknown flag: {arg}"),
        _ => throw new ConfigException($"unknown command \"{arg}\""),
    };
}

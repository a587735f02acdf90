namespace OtelCollector.Core.Distribution;

/// <summary>What the user asks the Collector for.</summary>
internal enum CollectorCommand
{
    Run,
    Validate,
    Components,
    Version,
    Help,
}

/// <summary>The command line, taken apart.</summary>
internal sealed record CommandLine(CollectorCommand Command, IReadOnlyList<string> ConfigUris)
{
    public static string Usage(BuildInfo build) =>
        $"""
        {build.Description}

        Usage:
          {build.Command} [--config URI ...]            run until SIGTERM or SIGINT
          {build.Command} validate [--config URI ...]   check the configuration and exit
          {build.Command} components                    list the components of this distribution
          {build.Command} --version                     print the version

        A URI is a file, file:PATH, env:NAME or yaml:TEXT; several are merged in order.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="Configuration.ConfigException">An argument is unknown or incomplete.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var command = CollectorCommand.Run;
        var uris = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var arg = args[i];
            if (arg is "--config" or "-config")
                uris.Add(++i < args.Count ? args[i] : throw new Configuration.ConfigException("flag needs an argument: --config"));
            else if (arg.StartsWith("--config=", StringComparison.Ordinal))
                uris.Add(arg["--config=".Length..]);
            else
                command = ParseCommand(arg);
        }

        return new CommandLine(command, uris);
    }

    private static CollectorCommand ParseCommand(string arg) => arg switch
    {
        "validate" => CollectorCommand.Validate,
        "components" => CollectorCommand.Components,
        "--version" or "-v" => CollectorCommand.Version,
        "--help" or "-h" or "help" => CollectorCommand.Help,
        _ when arg.StartsWith('-') => throw new Configuration.ConfigException($"unknown flag: {arg}"),
        _ => throw new Configuration.ConfigException($"unknown command \"{arg}\""),
    };
}

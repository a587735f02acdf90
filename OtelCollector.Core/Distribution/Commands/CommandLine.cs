using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution.FeatureGates;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>What the user asks the Collector for.</summary>
internal enum CollectorCommand
{
    /// <summary>Run until a signal.</summary>
    Run,

    /// <summary>Check the configuration.</summary>
    Validate,

    /// <summary>Print the configuration.</summary>
    PrintConfig,

    /// <summary>List the components.</summary>
    Components,

    /// <summary>List the feature gates.</summary>
    FeatureGate,

    /// <summary>Print the version.</summary>
    Version,

    /// <summary>Say how to use it.</summary>
    Help,
}

/// <summary>The command line, taken apart.</summary>
internal sealed class CommandLine
{
    private readonly List<string> _configs = [];
    private readonly List<string> _sets = [];
    private readonly List<string> _operands = [];
    private readonly string _name;

    private CommandLine(string name) => _name = name;

    /// <summary>The command; none of them means a run.</summary>
    public CollectorCommand Command { get; private set; }

    /// <summary>The sources of the configuration, in order: <c>--config</c>, then <c>--set</c>.</summary>
    public IReadOnlyList<string> ConfigUris => [.. _configs, .. _sets];

    /// <summary>How <c>print-config</c> prints.</summary>
    public PrintOptions Print { get; private set; } = new();

    /// <summary>The feature gates' states.</summary>
    public FeatureGateSet Gates { get; } = new();

    /// <summary>The command whose use is asked for; null for the program's.</summary>
    public CollectorCommand? HelpAbout { get; private set; }

    /// <summary>The gate that <c>featuregate</c> is asked about; null for all.</summary>
    public string? Gate => _operands.FirstOrDefault();

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ConfigException">An argument is unknown or incomplete.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args, string name)
    {
        var line = new CommandLine(name);
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var arg))
        {
            if (arg.StartsWith('-') && arg.Length > 1)
                line.Flag(arg, rest);
            else
                line.Operand(arg);
        }

        line.CheckOperands();
        return line;
    }

    private void Flag(string arg, Queue<string> rest)
    {
        var name = arg.Split('=', 2)[0];
        switch (name)
        {
            case "--config":
                _configs.Add(Value(arg, rest));
                break;
            case "--set":
                _sets.Add(Setting(Value(arg, rest)));
                break;
            case "--feature-gates":
                Gates.Apply(Value(arg, rest));
                break;
            case "--help" or "-h":
                HelpAbout = Command == CollectorCommand.Run ? null : Command;
                Command = CollectorCommand.Help;
                break;
            case "--version" or "-v" when Command == CollectorCommand.Run:
                Command = CollectorCommand.Version;
                break;
            case "--mode" when Command == CollectorCommand.PrintConfig:
                Print = Print with { Mode = Value(arg, rest) };
                break;
            case "--format" when Command == CollectorCommand.PrintConfig:
                Print = Print with { Format = Value(arg, rest) };
                break;
            case "--validate" when Command == CollectorCommand.PrintConfig:
                Print = Print with { Validate = Switch(arg) };
                break;
            default:
                throw new ConfigException(arg.StartsWith("--", StringComparison.Ordinal)
                    ? $"unknown flag: {name}"
                    : $"unknown shorthand flag: '{arg[1]}' in {arg}");
        }
    }

    private void Operand(string arg)
    {
        if (Command is CollectorCommand.Run or CollectorCommand.Help && _operands.Count == 0 && CommandNames.Find(arg) is { } command)
        {
            if (Command == CollectorCommand.Help)
                HelpAbout = command;
            else
                Command = command;
        }
        else if (Command == CollectorCommand.Run)
        {
            throw new ConfigException($"unknown command \"{arg}\" for \"{_name}\"{CommandNames.Suggest(arg)}\nRun '{_name} --help' for usage.");
        }
        else
        {
            _operands.Add(arg);
        }
    }

    private void CheckOperands()
    {
        if (Command == CollectorCommand.FeatureGate && _operands.Count > 1)
            throw new ConfigException($"accepts at most 1 arg(s), received {_operands.Count}");
        if (Command is CollectorCommand.Validate or CollectorCommand.PrintConfig or CollectorCommand.Components && _operands.Count > 0)
            throw new ConfigException($"accepts 0 arg(s), received {_operands.Count}");
    }

    private static string Value(string arg, Queue<string> rest)
    {
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
            return arg[(equals + 1)..];
        return rest.TryDequeue(out var value) ? value : throw new ConfigException($"flag needs an argument: {arg}");
    }

    // "processors.batch.timeout=2s" is short for a source of its own with nothing but that setting.
    private static string Setting(string value)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            throw new ConfigException($"invalid argument \"{value}\" for \"--set\" flag: missing equal sign");
        var key = value[..equals].Replace(".", "::", StringComparison.Ordinal).Trim();
        return $"yaml:{key}: {value[(equals + 1)..].Trim()}";
    }

    // A switch takes its value after "=" only; alone it means true.
    private static bool Switch(string arg)
    {
        if (!arg.Contains('=', StringComparison.Ordinal))
            return true;
        var value = Value(arg, new());
        return value switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => throw new ConfigException(
                $"invalid argument \"{value}\" for \"--validate\" flag: strconv.ParseBool: parsing \"{value}\": invalid syntax"),
        };
    }
}

using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Distribution.FeatureGates;

namespace OtelCollector.Core.Distribution;

/// <summary>The command line of a Collector distribution.</summary>
public static class CollectorApplication
{
    private const int Failure = 1;

    /// <summary>
    /// Runs the Collector until SIGTERM or SIGINT, or one of the commands <c>validate</c>, <c>print-config</c>,
    /// <c>components</c> and <c>featuregate</c>, or <c>--version</c> or <c>--help</c>.
    /// </summary>
    /// <param name="args">The command line; <c>--config</c> may be repeated.</param>
    /// <param name="build">The distribution.</param>
    /// <param name="factories">Its components.</param>
    /// <returns>The exit code: 0 after a graceful stop, 1 after an error, which is on stderr in one sentence.</returns>
    public static async Task<int> RunAsync(string[] args, BuildInfo build, Factories factories)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(factories);
        var command = CollectorCommand.Run;
        try
        {
            var line = CommandLine.Parse(args, build.Command);
            command = line.Command;
            if (command == CollectorCommand.Run)
            {
                using var run = new CollectorRun(new ConfigSource(line, factories), build);
                await run.RunAsync();
            }
            else
            {
                await Console.Out.WriteAsync(Answer(line, build, factories));
            }

            return 0;
        }
        catch (ConfigException e)
        {
            await Console.Error.WriteLineAsync($"Error: {(command == CollectorCommand.Validate ? e.Message : e.RunMessage)}");
            return Failure;
        }
#pragma warning disable CA1031 // Whatever went wrong, the user reads one sentence, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"Error: {e.Message}");
            return Failure;
        }
    }

    private static string Answer(CommandLine line, BuildInfo build, Factories factories)
    {
        switch (line.Command)
        {
            case CollectorCommand.Version:
                return $"{build.Command} version {build.Version}\n";
            case CollectorCommand.Help:
                return HelpText.Of(line.HelpAbout, build.Command) + "\n";
            case CollectorCommand.Components:
                return ComponentList.Format(build, factories);
            case CollectorCommand.FeatureGate:
                return FeatureGateText.Format(line.Gates, line.Gate);
            case CollectorCommand.PrintConfig:
                line.Print.ThrowIfInvalid();
                return ConfigPrinter.Print(new ConfigSource(line, factories).Resolve(), line.Print, factories);
            default:
                ConfigCheck.Run(new ConfigSource(line, factories).Resolve(), factories, build, line.Gates);
                return string.Empty;
        }
    }
}

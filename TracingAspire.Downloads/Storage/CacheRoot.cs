namespace TracingAspire.Downloads.Storage;

/// <summary>Where the cache lies.</summary>
internal static class CacheRoot
{
    public const string Variable = "TRACING_ASPIRE_CACHE";

    public static string Find(HostEnvironment environment)
    {
        if (environment[Variable] is { } root)
            return Path.GetFullPath(root);
        // The XDG specification has relative values ignored.
        if (environment["XDG_CACHE_HOME"] is { } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "tracing-aspire");
        var home = environment["HOME"] ?? environment["USERPROFILE"] ?? throw new ToolException(
            $"There is no folder for the tool cache because neither HOME nor XDG_CACHE_HOME is set: set {Variable} to a folder.");
        return Path.Combine(home, ".cache", "tracing-aspire");
    }
}

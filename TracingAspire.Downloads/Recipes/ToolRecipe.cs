namespace TracingAspire.Downloads.Recipes;

/// <summary>How a tool comes into the cache.</summary>
internal abstract class ToolRecipe
{
    /// <summary>Bytes the installation needs at most at one time, downloads included.</summary>
    public abstract long PeakBytes { get; }

    /// <summary>What the tool is made of, with checksums; an installed tool made of something else is replaced.</summary>
    public abstract string Sources(ToolPlatform platform, HostEnvironment environment);

    /// <summary>Names the folder of an installation the user's environment asks for in place of the pinned one.</summary>
    public virtual string? Override(HostEnvironment environment) => null;

    /// <summary>Writes the tool into <see cref="Installation.Target"/>.</summary>
    public abstract Task InstallAsync(Installation installation, CancellationToken ct);
}

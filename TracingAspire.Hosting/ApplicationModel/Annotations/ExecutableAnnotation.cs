using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What program an executable resource runs.</summary>
[DebuggerDisplay("Command = {Command}, WorkingDirectory = {WorkingDirectory}")]
public sealed class ExecutableAnnotation : IResourceAnnotation
{
    /// <summary>The program: a path, or a name that is looked up in PATH.</summary>
    public required string Command { get; set; }

    /// <summary>The folder it starts in.</summary>
    public required string WorkingDirectory { get; set; }
}

using System.Collections.Immutable;
using TracingAspire.Aspirate.Output;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Commands;

/// <summary>The command line of <c>generate</c>.</summary>
internal sealed record GenerateOptions
{
    public string? Manifest { get; init; }

    public string Project { get; init; } = ".";

    public string Output { get; init; } = "aspirate-output";

    public string? Settings { get; init; }

    /// <summary>Settings on the command line.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    public string? LaunchProfile { get; init; }

    public ImmutableArray<string> Parameters { get; init; } = [];

    public required BuildOptions Build { get; init; }

    public required IOutputWriter Writer { get; init; }

    public string? Builder { get; init; }

    public string? BuildContext { get; init; }

    public ImmutableArray<string> BuildArgs { get; init; } = [];

    public string? RuntimeIdentifier { get; init; }

    /// <summary>The password of the private registry.</summary>
    public string? RegistryPassword { get; init; }

    public bool SkipBuild { get; init; }

    public bool NonInteractive { get; init; }

    public bool DisableSecrets { get; init; }

    public bool DisableState { get; init; }

    public bool ReplaceSecrets { get; init; }

    /// <summary>Compare only.</summary>
    public bool Check { get; init; }

    /// <summary>What options were given that do nothing here, a sentence each.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}

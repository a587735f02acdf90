using System.Collections.Immutable;
using TracingAspire.Aspirate.Json;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>A resource of the manifest.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">For example <c>container.v0</c>.</param>
/// <param name="Line">Where it starts.</param>
internal abstract record ManifestResource(string Name, string Type, int Line)
{
    /// <summary>Its place in the file, as messages give it.</summary>
    public string Path => $"resources.{Name}";

    /// <summary>What <c>{name.connectionString}</c> stands for.</summary>
    public PlacedText? ConnectionString { get; init; }
}

/// <summary>Something that runs: a project, a container, a Dockerfile.</summary>
internal sealed record WorkloadResource(string Name, string Type, int Line) : ManifestResource(Name, Type, Line)
{
    /// <summary>The project file; none for containers.</summary>
    public string? ProjectPath { get; init; }

    /// <summary>The image; none where one is built.</summary>
    public string? Image { get; init; }

    /// <summary>How the image is built from a Dockerfile.</summary>
    public DockerfileBuild? Build { get; init; }

    public PlacedText? Entrypoint { get; init; }

    public ImmutableArray<PlacedText> Args { get; init; } = [];

    public ImmutableArray<PlacedText> Env { get; init; } = [];

    public ImmutableArray<PlacedText> Annotations { get; init; } = [];

    public ImmutableArray<ManifestBinding> Bindings { get; init; } = [];

    public ImmutableArray<ManifestBindMount> BindMounts { get; init; } = [];

    public ImmutableArray<ManifestVolume> Volumes { get; init; } = [];

    public bool IsProject => ProjectPath is not null;
}

/// <summary>A build from a Dockerfile; paths count from the manifest's folder.</summary>
internal sealed record DockerfileBuild(string Context, string Dockerfile, string? Stage, ImmutableArray<PlacedText> Args);

/// <summary>An endpoint.</summary>
internal sealed record ManifestBinding(string Name, string Scheme, string Protocol, int? Port, int? TargetPort, bool External, int Line);

/// <summary>A file or folder of the machine the manifest was made on.</summary>
internal sealed record ManifestBindMount(string Source, string Target, bool ReadOnly, string Path, int Line);

/// <summary>A volume of the container engine.</summary>
internal sealed record ManifestVolume(string? Name, string Target, bool ReadOnly, string Path, int Line);

/// <summary>A value given at deployment.</summary>
internal sealed record ParameterResource(string Name, string Type, int Line) : ManifestResource(Name, Type, Line)
{
    /// <summary>What <c>{name.value}</c> stands for; usually its input.</summary>
    public PlacedText? Value { get; init; }

    public ImmutableArray<ManifestInput> Inputs { get; init; } = [];
}

/// <summary>An input of a parameter; its default is taken literally.</summary>
internal sealed record ManifestInput(string Name, bool Secret, string? Default, GeneratedDefault? Generate);

/// <summary>The rules of a generated value; a class of characters that is off is left out.</summary>
internal sealed record GeneratedDefault(
    int MinLength, bool Lower, bool Upper, bool Numeric, bool Special, int MinLower, int MinUpper, int MinNumeric, int MinSpecial)
{
    /// <summary>A longer value is asked for by mistake.</summary>
    public const int LongestSensible = 4096;
}

/// <summary>Named strings other resources refer to: <c>value.v0</c>, <c>annotated.string</c>.</summary>
internal sealed record ValueResource(string Name, string Type, int Line) : ManifestResource(Name, Type, Line)
{
    public ImmutableArray<PlacedText> Values { get; init; } = [];

    /// <summary>Whether its values are escaped for use in a URI.</summary>
    public bool EscapesUri { get; init; }
}

/// <summary>A Dapr sidecar beside an application.</summary>
internal sealed record DaprResource(string Name, string Type, int Line, string Application, string AppId, int? AppPort)
    : ManifestResource(Name, Type, Line);

/// <summary>A Dapr component.</summary>
internal sealed record DaprComponentResource(string Name, string Type, int Line, string ComponentType, string Version, ImmutableArray<PlacedText> Metadata)
    : ManifestResource(Name, Type, Line);

/// <summary>A resource Kubernetes has nothing for, and why.</summary>
internal sealed record UnsupportedResource(string Name, string Type, int Line, string Reason) : ManifestResource(Name, Type, Line);

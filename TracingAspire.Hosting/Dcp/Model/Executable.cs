using System.Text.Json.Serialization;

namespace Aspire.Hosting.Dcp.Model;

/// <summary>A process DCP starts and watches.</summary>
internal sealed record Executable : DcpObject, IDcpKind
{
    public static string Plural => "executables";

    public override string Kind => "Executable";

    public ExecutableSpec Spec { get; init; } = new();

    public ExecutableStatus? Status { get; init; }
}

internal sealed record ExecutableSpec
{
    public string ExecutablePath { get; init; } = string.Empty;

    public string? WorkingDirectory { get; init; }

    public List<string>? Args { get; init; }

    public List<EnvironmentVariable>? Env { get; init; }

    public string ExecutionType { get; init; } = "Process";

    public bool? Stop { get; init; }
}

internal sealed record EnvironmentVariable(string Name, string? Value);

internal sealed record ExecutableStatus
{
    public string? State { get; init; }

    public int? Pid { get; init; }

    public int? ExitCode { get; init; }

    public DateTime? StartupTimestamp { get; init; }

    public DateTime? FinishTimestamp { get; init; }

    public string? StdOutFile { get; init; }

    public string? StdErrFile { get; init; }

    public List<EnvironmentVariable>? EffectiveEnv { get; init; }

    public List<string>? EffectiveArgs { get; init; }

    [JsonIgnore]
    public bool HasEnded => State is ExecutableStates.Terminated or ExecutableStates.Finished or ExecutableStates.FailedToStart;
}

/// <summary>The states of an executable.</summary>
internal static class ExecutableStates
{
    public const string Running = "Running";
    public const string Terminated = "Terminated";
    public const string FailedToStart = "FailedToStart";
    public const string Finished = "Finished";
    public const string Starting = "Starting";
    public const string Stopping = "Stopping";
}

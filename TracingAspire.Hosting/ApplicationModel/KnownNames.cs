namespace Aspire.Hosting.ApplicationModel;

/// <summary>The relationship types the dashboard draws.</summary>
internal static class KnownRelationshipTypes
{
    public const string Parent = "Parent";
    public const string Reference = "Reference";
    public const string WaitFor = "WaitFor";
}

/// <summary>The states a resource goes through.</summary>
public static class KnownResourceStates
{
    /// <summary>Not shown.</summary>
    [Obsolete("Use CustomResourceSnapshot.IsHidden.")]
    public static readonly string Hidden = nameof(Hidden);

    /// <summary>Being started.</summary>
    public static readonly string Starting = nameof(Starting);

    /// <summary>Running.</summary>
    public static readonly string Running = nameof(Running);

    /// <summary>Could not be started.</summary>
    public static readonly string FailedToStart = nameof(FailedToStart);

    /// <summary>The container runtime does not answer.</summary>
    public static readonly string RuntimeUnhealthy = nameof(RuntimeUnhealthy);

    /// <summary>Being stopped.</summary>
    public static readonly string Stopping = nameof(Stopping);

    /// <summary>Ended on request or with an error.</summary>
    public static readonly string Exited = nameof(Exited);

    /// <summary>Ended by itself.</summary>
    public static readonly string Finished = nameof(Finished);

    /// <summary>Waits for other resources.</summary>
    public static readonly string Waiting = nameof(Waiting);

    /// <summary>Not started yet.</summary>
    public static readonly string NotStarted = nameof(NotStarted);

    /// <summary>In use, for resources without a process.</summary>
    public static readonly string Active = nameof(Active);

    /// <summary>A parameter without a value.</summary>
    public static readonly string ValueMissing = nameof(ValueMissing);

    /// <summary>Being built.</summary>
    public static readonly string Building = nameof(Building);

    /// <summary>The states a project can be built in.</summary>
    public static readonly IReadOnlyList<string> BuildableStates = [Running, Waiting, Finished, FailedToStart, Exited];

    /// <summary>The states that are left only by a restart.</summary>
    public static readonly IReadOnlyList<string> TerminalStates = [Finished, FailedToStart, Exited];
}

/// <summary>How a state is shown.</summary>
public static class KnownResourceStateStyles
{
    /// <summary>A success.</summary>
    public static readonly string Success = "success";

    /// <summary>An error.</summary>
    public static readonly string Error = "error";

    /// <summary>A piece of information.</summary>
    public static readonly string Info = "info";

    /// <summary>A warning.</summary>
    public static readonly string Warn = "warning";
}

/// <summary>The commands every process resource has.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts the resource.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops the resource.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops and starts the resource.</summary>
    public static readonly string RestartCommand = "restart";

    /// <summary>Builds a project anew and starts it.</summary>
    public static readonly string RebuildCommand = "rebuild";

    /// <summary>Asks for the value of a parameter.</summary>
    public static readonly string SetParameterCommand = "set-parameter";

    /// <summary>Forgets the value of a parameter.</summary>
    public static readonly string DeleteParameterCommand = "delete-parameter";
}

/// <summary>The networks an endpoint can be reached from.</summary>
public static class KnownNetworkIdentifiers
{
    /// <summary>The machine the application runs on.</summary>
    public static readonly NetworkIdentifier LocalhostNetwork = new("localhost");

    /// <summary>The network the containers share.</summary>
    public static readonly NetworkIdentifier DefaultAspireContainerNetwork = new("aspire-container-network");

    /// <summary>The internet.</summary>
    public static readonly NetworkIdentifier PublicInternet = new(".");
}

/// <summary>Names a network.</summary>
/// <param name="Value">The name.</param>
public record NetworkIdentifier(string Value);

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource out of the lists of resources.</summary>
/// <param name="behavior">When.</param>
public sealed class HiddenAnnotation(HiddenBehavior behavior) : IResourceAnnotation
{
    /// <summary>When.</summary>
    public HiddenBehavior Behavior { get; } = behavior;

    /// <summary>The exit codes that count as success; ignored but for <see cref="HiddenBehavior.OnCompletion"/>.</summary>
    public IReadOnlyList<int> SuccessfulExitCodes { get; init; } = [0];

    internal bool Hides(CustomResourceSnapshot snapshot) => Behavior == HiddenBehavior.Always
        || (snapshot.State?.Text == KnownResourceStates.Finished || snapshot.State?.Text == KnownResourceStates.Exited)
        && snapshot.ExitCode is { } exitCode && SuccessfulExitCodes.Contains(exitCode);
}

/// <summary>When a resource is kept out of the lists of resources.</summary>
public enum HiddenBehavior
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>After it has ended well.</summary>
    OnCompletion,
}

namespace Aspire.Hosting;

/// <summary>How an input is filled while its dialog is open.</summary>
public sealed class InputLoadOptions
{
    /// <summary>Fills the input.</summary>
    public required Func<LoadInputContext, Task> LoadCallback { get; init; }

    /// <summary>Whether it is filled at the start although it depends on other inputs.</summary>
    public bool AlwaysLoadOnStart { get; init; }

    /// <summary>The inputs before this one whose changes fill it anew; none fills it once, at the start.</summary>
    public IReadOnlyList<string>? DependsOnInputs { get; init; }
}

/// <summary>What is given to the callback that fills an input.</summary>
public sealed class LoadInputContext
{
    /// <summary>The input to fill.</summary>
    public required InteractionInput Input { get; init; }

    /// <summary>Every input of the dialog.</summary>
    public required InteractionInputCollection AllInputs { get; init; }

    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Canceled when the dialog closes or the input is filled anew.</summary>
    public required CancellationToken CancellationToken { get; init; }
}

using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds options to the container runtime's command that creates the container.</summary>
[DebuggerDisplay("Callback = {Callback}")]
public sealed class ContainerRuntimeArgsCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Changes the options asynchronously.</summary>
    /// <param name="callback">Called with the options so far.</param>
    public ContainerRuntimeArgsCallbackAnnotation(Func<ContainerRuntimeArgsCallbackContext, Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callback = callback;
    }

    /// <summary>Changes the options.</summary>
    /// <param name="callback">Called with the options so far.</param>
    public ContainerRuntimeArgsCallbackAnnotation(Action<IList<object>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Callback = context =>
        {
            callback(context.Args);
            return Task.CompletedTask;
        };
    }

    /// <summary>The callback.</summary>
    public Func<ContainerRuntimeArgsCallbackContext, Task> Callback { get; }
}

/// <summary>What a callback for container runtime options sees.</summary>
/// <param name="args">The options so far.</param>
/// <param name="cancellationToken">Ends the evaluation.</param>
public sealed class ContainerRuntimeArgsCallbackContext(IList<object> args, CancellationToken cancellationToken = default)
{
    /// <summary>The options; values are strings or value providers that are resolved later.</summary>
    public IList<object> Args { get; } = args ?? throw new ArgumentNullException(nameof(args));

    /// <summary>Ends the evaluation.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

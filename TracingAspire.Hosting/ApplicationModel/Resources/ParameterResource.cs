using System.ComponentModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value the application is started with.</summary>
public class ParameterResource : Resource, IExpressionValue
{
    private readonly Lazy<string> _configured;
    private volatile TaskCompletionSource<string>? _pending;
    private string? _configurationKey;

    /// <summary>Creates the parameter.</summary>
    /// <param name="name">The resource name.</param>
    /// <param name="callback">Reads the value; given the default of the parameter.</param>
    /// <param name="secret">Whether the value is masked.</param>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false) : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Secret = secret;
        _configured = new Lazy<string>(() => callback(Default));
    }

    /// <summary>The value; waits for it where it is asked for.</summary>
    [Obsolete("Use GetValueAsync, or give the parameter itself to what takes it.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string Value => GetValueAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult()!;

    /// <summary>Where the value comes from when none is configured.</summary>
    public ParameterDefault? Default { get; set; }

    /// <summary>Whether the value is masked.</summary>
    public bool Secret { get; }

    /// <summary>Whether the value is a connection string.</summary>
    public bool IsConnectionString { get; set; }

    /// <summary>What the parameter is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the description is Markdown.</summary>
    public bool EnableDescriptionMarkdown { get; set; }

    /// <summary>The value in a manifest.</summary>
    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>Where the value is configured.</summary>
    internal string ConfigurationKey
    {
        get => _configurationKey ?? (IsConnectionString ? $"ConnectionStrings:{Name}" : $"Parameters:{Name}");
        init => _configurationKey = value;
    }

    /// <summary>The value that is known by now: asked for, else configured, else the default.</summary>
    /// <exception cref="MissingParameterValueException">There is none.</exception>
    internal string KnownValue => _pending?.Task is { IsCompleted: true } answered ? answered.GetAwaiter().GetResult() : _configured.Value;

    /// <summary>The value, once somebody has given it where it is missing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) =>
        _pending is { } pending ? await pending.Task.WaitAsync(cancellationToken) : KnownValue;

    /// <summary>The value, once somebody has given it where it is missing.</summary>
    /// <param name="_">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<string?> GetValueAsync(ValueProviderContext _, CancellationToken cancellationToken) => GetValueAsync(cancellationToken);

    /// <summary>Whether a value is known.</summary>
    internal bool TryGetKnownValue(out string? value)
    {
        try
        {
            value = KnownValue;
            return true;
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>From now on who needs the value waits until it is given.</summary>
    internal void WaitForValue()
    {
        if (_pending is null or { Task.IsCompleted: true })
            _pending = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal void SetValue(string value)
    {
        WaitForValue();
        _pending!.TrySetResult(value);
    }

    internal void SetFailure(Exception exception)
    {
        WaitForValue();
        _pending!.TrySetException(exception);
        // The failure is reported where the value is needed, if anywhere.
        _ = _pending.Task.Exception;
    }
}

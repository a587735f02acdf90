namespace Aspire.Hosting.Interactions;

/// <summary>Fills one input of an open dialog; a new start replaces one that is under way.</summary>
internal sealed class InputLoading(Interaction dialog, InteractionInput input, IServiceProvider services, Action changed, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly InputLoadOptions _options = input.DynamicLoading!;
    private CancellationTokenSource? _current;
    private Task _last = Task.CompletedTask;

    public bool IsLoading
    {
        get
        {
            lock (_gate)
                return _current is not null;
        }
    }

    public bool LoadsOnStart => _options.AlwaysLoadOnStart || _options.DependsOnInputs is not { Count: > 0 };

    /// <summary>Dependencies come before what depends on them, so that a console can ask one by one.</summary>
    public static void ThrowIfDependenciesAreWrong(InteractionInputCollection inputs)
    {
        foreach (var input in inputs)
        {
            foreach (var name in input.DynamicLoading?.DependsOnInputs ?? [])
            {
                if (!inputs.TryGetByName(name, out var dependency))
                    throw new InvalidOperationException($"The input '{input.Name}' depends on '{name}', which is no input of the dialog.");
                if (inputs.IndexOf(dependency) >= inputs.IndexOf(input))
                    throw new InvalidOperationException($"The input '{input.Name}' depends on '{name}', which comes after it: put '{name}' first.");
            }
        }
    }

    public bool DependsOn(InteractionInput other) =>
        _options.DependsOnInputs?.Contains(other.Name, StringComparer.OrdinalIgnoreCase) == true;

    public void Start()
    {
        lock (_gate)
        {
            _current?.Cancel();
            var loading = _current = CancellationTokenSource.CreateLinkedTokenSource(dialog.Closed);
            var previous = _last;
            _last = Task.Run(() => LoadAsync(previous, loading), CancellationToken.None);
        }
    }

    private async Task LoadAsync(Task previous, CancellationTokenSource loading)
    {
        await previous;
        try
        {
            loading.Token.ThrowIfCancellationRequested();
            await _options.LoadCallback(new LoadInputContext
            {
                Input = input,
                AllInputs = dialog.Inputs,
                Services = services,
                CancellationToken = loading.Token,
            });
            DropUnknownChoice();
        }
        catch (OperationCanceledException) when (loading.IsCancellationRequested)
        {
            // Another start has taken over, or the dialog is closed.
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            logger.LogError("The input '{Input}' cannot be filled: {Message}", input.Name, ex.Message);
            input.ValidationErrors.Add(ex.Message);
        }

        if (End(loading))
            changed();
    }

    private bool End(CancellationTokenSource loading)
    {
        lock (_gate)
        {
            var isLatest = _current == loading;
            if (isLatest)
                _current = null;
            loading.Dispose();
            return isLatest;
        }
    }

    private void DropUnknownChoice()
    {
        if (input is { InputType: InputType.Choice, AllowCustomChoice: false, Value.Length: > 0 }
            && input.Options?.Any(o => o.Key == input.Value) != true)
        {
            input.Value = null;
        }
    }
}

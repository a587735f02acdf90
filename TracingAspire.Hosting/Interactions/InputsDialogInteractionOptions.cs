namespace Aspire.Hosting;

/// <summary>What a dialog of inputs can have.</summary>
public class InputsDialogInteractionOptions : InteractionOptions
{
    /// <summary>Looks at the values when they are sent; the dialog stays open while it adds errors.</summary>
    public Func<InputsDialogValidationContext, Task>? ValidationCallback { get; set; }
}

/// <summary>What a validation of inputs is given.</summary>
public sealed class InputsDialogValidationContext
{
    /// <summary>The inputs with their values.</summary>
    public required InteractionInputCollection Inputs { get; init; }

    /// <summary>Canceled when nobody waits for the result any more.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    internal bool HasErrors { get; private set; }

    /// <summary>Says what is wrong with an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="errorMessage">What is wrong.</param>
    public void AddValidationError(InteractionInput input, string errorMessage)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(errorMessage);
        input.ValidationErrors.Add(errorMessage);
        HasErrors = true;
    }

    /// <summary>Says what is wrong with an input.</summary>
    /// <param name="inputName">The name of the input.</param>
    /// <param name="errorMessage">What is wrong.</param>
    /// <exception cref="KeyNotFoundException">There is no such input.</exception>
    public void AddValidationError(string inputName, string errorMessage) => AddValidationError(Inputs[inputName], errorMessage);
}

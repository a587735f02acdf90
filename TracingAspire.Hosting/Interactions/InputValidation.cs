using System.Globalization;

namespace Aspire.Hosting.Interactions;

/// <summary>Checks what was entered against what the inputs take, then asks whoever wants a say.</summary>
internal static class InputValidation
{
    private const int DefaultMaxLength = 8000;

    /// <summary>True where nothing is wrong; else the inputs carry the errors.</summary>
    public static async Task<bool> RunAsync(
        InteractionInputCollection inputs, Func<InputsDialogValidationContext, Task>? callback, IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = new InputsDialogValidationContext { Inputs = inputs, Services = services, CancellationToken = cancellationToken };
        foreach (var input in inputs)
        {
            input.ValidationErrors.Clear();
            input.Value = input.Value?.Trim();
            if (!input.Disabled && Describe(input) is { } error)
                context.AddValidationError(input, error);
        }

        if (!context.HasErrors && callback is not null)
            await callback(context);
        return !context.HasErrors;
    }

    private static string? Describe(InteractionInput input)
    {
        var value = input.Value;
        if (string.IsNullOrEmpty(value) || input is { InputType: InputType.File, Files: null or { Count: 0 } })
            return input.Required ? "Value is required." : null;

        var maxLength = input.MaxLength ?? DefaultMaxLength;
        return input.InputType switch
        {
            InputType.Text or InputType.SecretText when value.Length > maxLength => $"Value length exceeds {maxLength} characters.",
            InputType.Choice when !input.AllowCustomChoice && input.Options?.Any(o => o.Key == value) == false => "Value must be one of the provided options.",
            InputType.Boolean when !bool.TryParse(value, out _) => "Value must be a valid boolean.",
            InputType.Number when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "Value must be a valid number.",
            _ => null,
        };
    }
}

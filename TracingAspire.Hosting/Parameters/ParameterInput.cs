namespace Aspire.Hosting.Parameters;

/// <summary>The inputs that ask for parameters.</summary>
internal static class ParameterInput
{
    public const string ValueName = "Value";
    public const string SaveName = "SaveToUserSecrets";
    public const string DeleteName = "DeleteFromUserSecrets";

    public static InteractionInput For(ParameterResource parameter) =>
        parameter.TryGetLastAnnotation<InputGeneratorAnnotation>(out var generator)
            ? generator.InputGenerator(parameter)
            : new InteractionInput
            {
                Name = parameter.Name,
                InputType = parameter.Secret ? InputType.SecretText : InputType.Text,
                Label = parameter.Name,
                Description = parameter.Description,
                EnableDescriptionMarkdown = parameter.EnableDescriptionMarkdown,
                Placeholder = $"Enter value for {parameter.Name}",
            };

    /// <summary>The input of the command that sets one parameter: it shows the value there is.</summary>
    public static InteractionInput ForCommand(ParameterResource parameter)
    {
        var input = For(parameter);
        return new InteractionInput
        {
            Name = ValueName,
            InputType = input.InputType,
            Label = input.Label,
            Description = input.Description,
            EnableDescriptionMarkdown = input.EnableDescriptionMarkdown,
            Required = true,
            Options = input.Options,
            Value = input.Value,
            Placeholder = input.Placeholder,
            AllowCustomChoice = input.AllowCustomChoice,
            Disabled = input.Disabled,
            MaxLength = input.MaxLength,
            DynamicLoading = new InputLoadOptions { AlwaysLoadOnStart = true, LoadCallback = LoadAsync },
        };

        Task LoadAsync(LoadInputContext context)
        {
            if (context.Input.Value is null && parameter.TryGetKnownValue(out var known))
                context.Input.Value = known;
            return Task.CompletedTask;
        }
    }

    public static InteractionInput Save(IUserSecretsManager userSecrets) => new()
    {
        Name = SaveName,
        InputType = InputType.Boolean,
        Label = "Save to user secrets",
        Description = userSecrets.IsAvailable
            ? "Keep the value in the user secrets of the AppHost."
            : "The AppHost has no user secrets: run `dotnet user-secrets init` in its folder and build it again.",
        EnableDescriptionMarkdown = true,
        Disabled = !userSecrets.IsAvailable,
    };

    public static InteractionInput Delete(IUserSecretsManager userSecrets) => new()
    {
        Name = DeleteName,
        InputType = InputType.Boolean,
        Label = "Delete from user secrets",
        Description = "Delete the value that is kept in the user secrets of the AppHost.",
        Disabled = !userSecrets.IsAvailable,
    };

    public static bool IsChecked(InteractionInputCollection inputs, string name) =>
        inputs.TryGetByName(name, out var input) && bool.TryParse(input.Value, out var value) && value;
}

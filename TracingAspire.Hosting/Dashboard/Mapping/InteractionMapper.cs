using Aspire.Hosting.Interactions;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>Interactions as the dashboard shows them.</summary>
internal static class InteractionMapper
{
    public static Proto.WatchInteractionsResponseUpdate Map(Interaction interaction)
    {
        var options = interaction.Options;
        var update = new Proto.WatchInteractionsResponseUpdate
        {
            InteractionId = interaction.Id,
            Title = interaction.Title,
            Message = interaction.Message ?? "",
            PrimaryButtonText = options.PrimaryButtonText ?? "",
            SecondaryButtonText = options.SecondaryButtonText ?? "",
            ShowSecondaryButton = interaction.ShowSecondaryButton,
            ShowDismiss = interaction.ShowDismiss,
            EnableMessageMarkdown = options.EnableMessageMarkdown ?? false,
        };
        switch (interaction.Kind)
        {
            case InteractionKind.MessageBox:
                update.MessageBox = new() { Intent = (Proto.MessageIntent)interaction.Intent };
                break;
            case InteractionKind.Notification:
                update.Notification = MapNotification(interaction, (NotificationInteractionOptions)options);
                break;
            case InteractionKind.Progress:
                update.PromptProgress = new();
                break;
            default:
                update.InputsDialog = new();
                update.InputsDialog.InputItems.AddRange(interaction.Inputs.Select(i => MapInput(i, interaction)));
                break;
        }

        return update;
    }

    /// <summary>One input; what its dialog knows of it is left out where there is no dialog yet.</summary>
    /// <param name="input">A field of a dialog or an argument of a command.</param>
    /// <param name="dialog">The dialog; null where it is not open yet.</param>
    public static Proto.InteractionInput MapInput(InteractionInput input, Interaction? dialog = null)
    {
        var item = new Proto.InteractionInput
        {
            Name = input.Name,
            Label = input.EffectiveLabel,
            Placeholder = input.Placeholder ?? "",
            InputType = (Proto.InputType)(input.InputType + 1),
            Required = input.Required,
            Value = input.Value ?? "",
            Description = input.Description ?? "",
            EnableDescriptionMarkdown = input.EnableDescriptionMarkdown,
            MaxLength = input.MaxLength ?? 0,
            AllowCustomChoice = input.AllowCustomChoice,
            Disabled = input.Disabled,
            MaxFileSize = input.MaxFileSize ?? 0,
            AllowMultipleFiles = input.AllowMultipleFiles,
            FileFilter = input.FileFilter ?? "",
        };
        foreach (var (key, text) in input.Options ?? [])
            item.Options[key] = text;
        item.ValidationErrors.AddRange(input.ValidationErrors);
        if (dialog is not null)
        {
            item.Loading = dialog.Loading.TryGetValue(input.Name, out var loading) && loading.IsLoading;
            item.UpdateStateOnChange = dialog.Loading.Values.Any(l => l.DependsOn(input));
        }

        return item;
    }

    private static Proto.InteractionNotification MapNotification(Interaction interaction, NotificationInteractionOptions options) => new()
    {
        Intent = (Proto.MessageIntent)interaction.Intent,
        LinkText = options.LinkText ?? "",
        LinkUrl = options.LinkUrl ?? "",
    };
}

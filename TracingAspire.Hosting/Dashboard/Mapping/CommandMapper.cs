using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>Commands with what the dashboard's buttons and menus show.</summary>
internal static class CommandMapper
{
    /// <summary>The commands that are meant for a user interface.</summary>
    public static IEnumerable<Proto.ResourceCommand> Map(IEnumerable<ResourceCommandSnapshot> commands) =>
        commands.Where(command => command.Visibility.HasFlag(ResourceCommandVisibility.UI)).Select(Map);

    public static Proto.IconVariant MapIconVariant(IconVariant variant) =>
        variant == IconVariant.Filled ? Proto.IconVariant.Filled : Proto.IconVariant.Regular;

    private static Proto.ResourceCommand Map(ResourceCommandSnapshot command)
    {
        var message = new Proto.ResourceCommand
        {
            Name = command.Name,
            DisplayName = command.DisplayName,
            DisplayDescription = command.DisplayDescription ?? "",
            ConfirmationMessage = command.ConfirmationMessage ?? "",
            IconName = command.IconName ?? "",
            IconVariant = MapIconVariant(command.IconVariant ?? IconVariant.Regular),
            IsHighlighted = command.IsHighlighted,
            State = command.State switch
            {
                ResourceCommandState.Enabled => Proto.ResourceCommandState.Enabled,
                ResourceCommandState.Disabled => Proto.ResourceCommandState.Disabled,
                _ => Proto.ResourceCommandState.Hidden,
            },
        };
        message.ArgumentInputs.AddRange(command.Arguments.Select(input => InteractionMapper.MapInput(input)));
        return message;
    }
}

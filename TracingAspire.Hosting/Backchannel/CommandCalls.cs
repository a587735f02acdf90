using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Backchannel;

/// <summary>Runs commands of resources for the command line.</summary>
internal sealed class CommandCalls(ResourceCommandService commands, ResourceNotificationService notifications)
{
    public async Task<object> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var result = request.ValidateOnly
            ? CommandResults.Success()
            : await commands.ExecuteCommandAsync(
                request.ResourceName,
                request.CommandName,
                new ResourceCommandInvocation(ArgumentsOf(request), request.NonInteractive),
                cancellationToken);
        return new
        {
            success = result.Success,
            canceled = result.Canceled,
            message = result.Message,
            errorMessage = result.Message,
            validationErrors = (result.InvalidArguments ?? new InteractionInputCollection([]))
                .SelectMany(a => a.ValidationErrors.Select(e => new { argumentName = a.Name, errorMessage = e })).ToArray(),
            value = result.Data is { } data
                ? new { value = data.Value, format = data.Format.ToString().ToLowerInvariant(), displayImmediately = data.DisplayImmediately }
                : null,
        };
    }

    /// <summary>Arguments come by name, or in the order of the command.</summary>
    private Dictionary<string, string?>? ArgumentsOf(CommandRequest request) => request.Arguments switch
    {
        JsonObject named => named.ToDictionary(a => a.Key, a => ToText(a.Value), StringComparer.OrdinalIgnoreCase),
        JsonArray ordered when notifications.TryGetCurrentState(request.ResourceName, out var current) => current.Snapshot.Commands
            .FirstOrDefault(c => c.Name == request.CommandName)?.Arguments.Zip(ordered)
            .ToDictionary(a => a.First.Name, a => ToText(a.Second), StringComparer.OrdinalIgnoreCase),
        _ => null,
    };

    private static string? ToText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString();
}

using Aspire.Hosting.Dashboard.Protocol;

namespace Aspire.Hosting.Dashboard.Mapping;

/// <summary>How a command ended, in the dashboard's terms.</summary>
internal static class CommandResponseMapper
{
    public static ResourceCommandResponse Map(ExecuteCommandResult result)
    {
        var message = result.Message ?? "";
        var response = new ResourceCommandResponse
        {
            Kind = result switch
            {
                { Success: true } => ResourceCommandResponseKind.Succeeded,
                { Canceled: true } => ResourceCommandResponseKind.Cancelled,
                { InvalidArguments: not null } => ResourceCommandResponseKind.InvalidArguments,
                _ => ResourceCommandResponseKind.Failed,
            },
            Message = message,
        };
        if (result.Data is { } data)
        {
            response.Result = new ResourceCommandResult
            {
                Value = data.Value,
                Format = (Protocol.CommandResultFormat)(data.Format + 1),
                DisplayImmediately = data.DisplayImmediately,
            };
        }

#pragma warning disable CS0612 // Dashboards before 13 read only the old field.
        if (!result.Success)
            response.ErrorMessage = message;
#pragma warning restore CS0612
        return response;
    }
}

using System.Net.Mime;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Sends the request of a command and reads what came of it.</summary>
internal sealed class HttpCommand(EndpointReference endpoint, string path, HttpMethod method, HttpCommandOptions options)
{
    public async Task<ExecuteCommandResult> ExecuteAsync(ExecuteCommandContext context)
    {
        if (!endpoint.IsAllocated)
            return CommandResults.Failure("Endpoints are not yet allocated.");

        using var client = context.Services.GetRequiredService<IHttpClientFactory>().CreateClient(options.HttpClientName ?? string.Empty);
        if (options.HttpClientName is null)
            client.Timeout = Timeout.InfiniteTimeSpan;
        using var request = new HttpRequestMessage(method, new Uri(new Uri(endpoint.Url), path));
        try
        {
            await PrepareAsync(context, client, request);
            using var response = await client.SendAsync(request, context.CancellationToken);
            return await ReadAsync(context, client, response);
        }
        catch (Exception ex) when (ex is HttpRequestException or IOException)
        {
            return CommandResults.Failure($"{method} {request.RequestUri} failed: {ex.Message}");
        }
    }

    private Task PrepareAsync(ExecuteCommandContext context, HttpClient client, HttpRequestMessage request) =>
        options.PrepareRequest?.Invoke(new HttpCommandRequestContext
        {
            Services = context.Services,
            ResourceName = context.ResourceName,
            Endpoint = endpoint,
            CancellationToken = context.CancellationToken,
            HttpClient = client,
            Arguments = context.Arguments,
            Request = request,
        }) ?? Task.CompletedTask;

    private Task<ExecuteCommandResult> ReadAsync(ExecuteCommandContext context, HttpClient client, HttpResponseMessage response) =>
        options.GetCommandResult?.Invoke(new HttpCommandResultContext
        {
            Services = context.Services,
            ResourceName = context.ResourceName,
            Endpoint = endpoint,
            CancellationToken = context.CancellationToken,
            HttpClient = client,
            Arguments = context.Arguments,
            Response = response,
        }) ?? ReadAsync(response, context.CancellationToken);

    private async Task<ExecuteCommandResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = FormatOf(response) is { } format && await response.Content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } text
            ? new CommandResultData { Value = text, Format = format }
            : null;
        return new ExecuteCommandResult
        {
            Success = response.IsSuccessStatusCode,
            Message = response.IsSuccessStatusCode ? null : $"Request failed with status code {response.StatusCode}",
            Data = body,
        };
    }

    private CommandResultFormat? FormatOf(HttpResponseMessage response) => options.ResultMode switch
    {
        HttpCommandResultMode.Json => CommandResultFormat.Json,
        HttpCommandResultMode.Text => CommandResultFormat.Text,
        HttpCommandResultMode.Auto => response.Content.Headers.ContentType?.MediaType switch
        {
            MediaTypeNames.Application.Json => CommandResultFormat.Json,
            { } type when type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) => CommandResultFormat.Json,
            MediaTypeNames.Text.Markdown => CommandResultFormat.Markdown,
            { } type when type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) => CommandResultFormat.Text,
            _ => null,
        },
        _ => null,
    };
}

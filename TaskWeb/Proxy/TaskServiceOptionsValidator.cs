using Microsoft.Extensions.Options;
using TaskWeb.Settings;

namespace TaskWeb.Proxy;

/// <summary>Reports every address of task-service that cannot be one.</summary>
internal sealed class TaskServiceOptionsValidator : IValidateOptions<TaskServiceOptions>
{
    private const string Expected = "the address of task-service, for example http://localhost:3000";

    public ValidateOptionsResult Validate(string? name, TaskServiceOptions options)
    {
        var addresses = options.Http.Count == 0 ? [""] : options.Http;
        var errors = addresses
            .Select((address, index) => HttpUrl.Check($"services__task-service__http__{index}", address, Expected))
            .OfType<string>()
            .ToArray();
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}

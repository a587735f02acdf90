using Microsoft.Extensions.Options;

namespace TaskWeb.Limits;

/// <summary>Reports everything that is wrong with the section <c>Limits</c> at once.</summary>
internal sealed class CallLimitOptionsValidator : IValidateOptions<CallLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, CallLimitOptions options)
    {
        string?[] errors =
        [
            options.ConcurrentCalls >= 1 ? null
                : $"Setting Limits:ConcurrentCalls is '{options.ConcurrentCalls}': use 1 or more calls at a time, or leave it out for 512.",
            options.CallsPerSecond >= 0 ? null
                : $"Setting Limits:CallsPerSecond is '{options.CallsPerSecond}': use 1 or more calls a second, or 0 for no such limit.",
        ];
        var found = errors.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}

using TaskService.Input;

namespace TaskService.Api;

/// <summary>
/// The caller's name for a call that creates something (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/):
/// a UUID, which becomes the ID of what is created, so that a call sent again creates nothing a second time; another call with it is refused.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>The key; null where the caller brought none, or none that can be used.</summary>
    public static Guid? Read(string? value, Violations violations)
    {
        if (value is null)
            return null;
        // The header is a structured one, so that its text stands in quotes; most callers forget them.
        if (Guid.TryParseExact(value.Trim('"'), "D", out var key) && key != Guid.Empty)
            return key;
        violations.Add(Header, $"{Header} must be a UUID such as 0199f3f0-5b1c-7c3e-9d0a-3f6f0c1d2e4b.");
        return null;
    }
}

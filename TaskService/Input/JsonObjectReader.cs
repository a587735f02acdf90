using System.Text.Json;

namespace TaskService.Input;

/// <summary>
/// Reads the fields of a JSON object and notes every one that is missing or wrong. Fields nobody asks for are left
/// alone, so that a task as it was read can be sent back with a change.
/// </summary>
internal sealed class JsonObjectReader(JsonElement body, Violations violations)
{
    public string Text(string field, TextRule rule)
    {
        if (Find(field) is not { } value)
            return "";
        if (value.ValueKind != JsonValueKind.String)
        {
            violations.Add(field, $"{field} must be a string.");
            return "";
        }

        if (TryGetText(value) is not { } text)
        {
            violations.Add(field, $"{field} must be valid Unicode text.");
            return "";
        }

        rule.Check(text, field, violations);
        return text;
    }

    public long Time(string field) =>
        Find(field) is { } value ? UnixTime.Read(value, field, violations) ?? 0 : 0;

    public bool Flag(string field)
    {
        if (Find(field) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            violations.Add(field, $"{field} must be true or false.");
        return value.ValueKind == JsonValueKind.True;
    }

    private JsonElement? Find(string field)
    {
        if (body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null)
            return value;
        violations.Add(field, $"{field} is required.");
        return null;
    }

    /// <summary>The text, or null where escapes or bytes give no Unicode text.</summary>
    private static string? TryGetText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

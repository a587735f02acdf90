using System.Globalization;
using System.Text.Json;

namespace TaskService.Input;

/// <summary>A point in time as whole Unix seconds.</summary>
internal static class UnixTime
{
    public const long Min = 0;

    /// <summary>The last second of the year 9999. Milliseconds taken for seconds lie far beyond it.</summary>
    public const long Max = 253_402_300_799;

    private const string Rule = "must be a whole number of Unix seconds (not milliseconds) from 0 to 253402300799.";

    public static long? Read(JsonElement value, string field, Violations violations)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= Min and <= Max)
            return seconds;
        violations.Add(field, $"{field} {Rule}");
        return null;
    }

    public static long? Read(string value, string field, Violations violations)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Max)
            return seconds;
        violations.Add(field, $"{field} {Rule}");
        return null;
    }
}

using System.Globalization;
using TaskService.Input;
using TaskService.Storage;

namespace TaskService.Api;

/// <summary>Reads the query of a list and notes everything that is wrong with it.</summary>
internal static class ListTasksReader
{
    private const int MaxLimit = 100;

    public static TaskQuery? Read(
        ListTasksParameters parameters, IQueryCollection query, DateTimeOffset now, Violations violations)
    {
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
                violations.Add(name, $"{name} must be given once.");
        }

        var userName = UserName(parameters.UserName, violations);
        var limit = Limit(parameters.Limit, violations);
        var start = Time(parameters.Start, "start", violations);
        var end = Time(parameters.End, "end", violations);
        var today = StartOfToday(parameters.TimeZone, now, violations);
        if (!string.IsNullOrEmpty(parameters.ContinuationToken))
            return Continue(parameters.ContinuationToken, userName, limit, violations);

        if (end < (start ?? today))
            violations.Add("end", start is null
                ? "end must not lie before the start of today, which is the default of start; give start."
                : "end must not lie before start.");
        return violations.Any ? null : new(userName, start ?? today, end ?? UnixTime.Max, limit, After: null);
    }

    /// <summary>The token carries the range its list began with, so that the list stays the same past midnight.</summary>
    private static TaskQuery? Continue(string token, string userName, int limit, Violations violations)
    {
        var query = ContinuationToken.Decode(token, userName, limit);
        if (query is null && !violations.Has("userName"))
            violations.Add("continuationToken", "continuationToken must be one this service gave out for the same userName.");
        return violations.Any ? null : query;
    }

    private static string UserName(string? value, Violations violations)
    {
        if (value is null)
            violations.Add("userName", "userName is required.");
        else
            TextRule.UserName.Check(value, "userName", violations);
        return value ?? "";
    }

    private static int Limit(string? value, Violations violations)
    {
        if (string.IsNullOrEmpty(value))
            return MaxLimit;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit)
            return limit;
        violations.Add("limit", $"limit must be a whole number from 1 to {MaxLimit}.");
        return MaxLimit;
    }

    private static long? Time(string? value, string field, Violations violations) =>
        string.IsNullOrEmpty(value) ? null : UnixTime.Read(value, field, violations);

    private static long StartOfToday(string? timeZone, DateTimeOffset now, Violations violations)
    {
        var zone = TimeZoneInfo.Utc;
        if (!string.IsNullOrEmpty(timeZone) && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out zone))
        {
            violations.Add("timeZone", "timeZone must be an IANA time zone such as Asia/Tokyo.");
            return 0;
        }

        var midnight = TimeZoneInfo.ConvertTime(now, zone!).Date;
        // Where the clock skips midnight, the day begins with the first time there is.
        while (zone!.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeSeconds();
    }
}

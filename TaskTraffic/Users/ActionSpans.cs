using System.Diagnostics;
using System.Net;
using TaskTraffic.Plan;

namespace TaskTraffic.Users;

/// <summary>The spans of what users do: each is the root of a trace, as a click in the browser is.</summary>
internal static class ActionSpans
{
    /// <summary>What a user does; the service defaults listen to the source of the application's name.</summary>
    private static readonly ActivitySource Source = new("TaskTraffic");

    /// <summary>Begins the trace of an action; <paramref name="page"/> is the load of the page it is done on.</summary>
    public static Activity? Start(ActionKind kind, string userName, string sessionId, ActivityContext page)
    {
        var tags = new ActivityTagsCollection
        {
            ["user.name"] = userName,
            ["session.id"] = sessionId,
            ["task_traffic.action"] = Snake(kind.ToString()),
            ["task_traffic.category"] = Snake(ActionCatalog.Category(kind).ToString()),
        };
        var links = page == default ? null : (ActivityLink[])[new(page)];
        return Source.StartActivity(ActionCatalog.SpanName(kind), ActivityKind.Internal, parentContext: default, tags, links);
    }

    /// <summary>Marks the trace of a mistake.</summary>
    public static void Refused(this Activity? span, HttpStatusCode? status)
    {
        span?.SetTag("error.type", status is { } code ? ((int)code).ToString() : "closed");
        span?.SetStatus(ActivityStatusCode.Error, status is { } answered
            ? $"The Task API answered {(int)answered}."
            : "The page was closed before the answer.");
    }

    /// <summary>Marks the trace of an action that failed through no mistake of the user.</summary>
    public static void Failed(this Activity? span, Exception exception)
    {
        span?.AddException(exception);
        span?.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
}

using TracingAspire.Testing;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Traces;

/// <summary>What a click in the task UI is as a trace.</summary>
internal static class ClickShapes
{
    /// <summary>The click with the requests it caused, in any order.</summary>
    public static SpanShape Click(params SpanShape[] requests) => Internal("task-web", "click").WithChildren(requests);

    /// <summary>The list of tasks read, as entering a name and every change do.</summary>
    public static SpanShape ListRequest() => Request("GET /api/tasks", "DynamoDB.Query");

    /// <summary>A request from the browser through the API to the database.</summary>
    /// <param name="route">Method and route, such as <c>POST /api/tasks</c>.</param>
    /// <param name="call">The call of the database, such as <c>DynamoDB.PutItem</c>.</param>
    public static SpanShape Request(string route, string call) =>
        Client("task-web", $"{route.Split(' ')[0]} /api/tasks*").WithChildren(
            Server("task-service", route).WithChildren(
                Client("task-service", call).With("db.system.name", "aws.dynamodb").Within(shareOfParent: 1)));

    /// <summary>
    /// Whether so many requests have gone through to the database: what to wait for, since a click whose requests are all
    /// there, none of them an orphan, is complete.
    /// </summary>
    public static bool HasRequests(this Trace click, int requests) =>
        click.FindAll(Server("task-service").WithChildren(Client("task-service"))).Count >= requests;
}

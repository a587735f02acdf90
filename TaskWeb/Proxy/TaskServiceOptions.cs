namespace TaskWeb.Proxy;

/// <summary>
/// Where task-service answers: <c>services:task-service:http:0</c> and on, as service discovery configures it.
/// </summary>
internal sealed class TaskServiceOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "services:task-service";

    /// <summary>Base URLs by index; at least one. Calls take them in turn.</summary>
    public IList<string> Http { get; } = [];
}

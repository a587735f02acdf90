using TracingAspire.Configuration;

namespace TaskWeb.Proxy;

/// <summary>
/// Where task-service answers: <c>services:task-service:http:0</c> and on, as service discovery configures it.
/// </summary>
internal sealed class TaskServiceOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "services:task-service";

    /// <summary>Base URLs of task-service by index; at least one. Calls take them in turn.</summary>
    [Setting("services:task-service:http:0", Unit = "URL", Default = "none: required")]
    public IList<string> Http { get; } = [];
}

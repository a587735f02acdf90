using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Backends;

/// <summary>What runs each part: never <see cref="TracingBackends.Auto"/>.</summary>
/// <param name="DynamoDB">For DynamoDB.</param>
/// <param name="Collector">For the Collector.</param>
/// <param name="Jaeger">For Jaeger.</param>
/// <param name="Reason">Why, in a few words for the console.</param>
public sealed record BackendSelection(TracingBackends DynamoDB, TracingBackends Collector, TracingBackends Jaeger, string Reason)
{
    internal static BackendSelection Undecided { get; } = All(TracingBackends.Embedded, "not decided yet");

    /// <summary>A manifest names images; what builds or pulls them is not the AppHost's concern.</summary>
    internal static BackendSelection ForPublishing { get; } = All(TracingBackends.Containers, "a deployment consists of containers");

    /// <summary>The container runtime that answered, e.g. <c>podman</c>; null where none was asked.</summary>
    internal string? ContainerRuntime { get; init; }

    /// <summary>Why what was asked for cannot be had: one sentence, or null.</summary>
    internal string? Error { get; init; }

    internal static BackendSelection All(TracingBackends backend, string reason) => new(backend, backend, backend, reason);

    /// <summary>The line for the console.</summary>
    public override string ToString()
    {
        var what = DynamoDB == Collector && Collector == Jaeger
            ? Name(DynamoDB)
            : $"DynamoDB {Name(DynamoDB)}, Collector {Name(Collector)}, Jaeger {Name(Jaeger)}";
        return $"{what} ({Reason})";

        static string Name(TracingBackends backend) => backend is TracingBackends.Containers ? "in containers" : "embedded";
    }
}

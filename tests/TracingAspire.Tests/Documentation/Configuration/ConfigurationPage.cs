namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>docs/configuration.md, made of what the code says.</summary>
internal static class ConfigurationPage
{
    public const string Path = "docs/configuration.md";

    private const string Head = """
        # Configuration
        <!-- Generated: UPDATE_SNAPSHOTS=1 dotnet test --project tests/TracingAspire.Tests --filter-class '*ConfigurationPageTests' writes it from the options in the code. -->

        Every key the application, its scripts and its tests act on, with the value that holds where it is not set. A key with
        `:` is set on the command line (`./run.sh --Tracing:Ports=Random`) or as a variable with `__` for each `:`
        (`Tracing__Ports=Random ./run.sh`); the AppHost also reads them from its appsettings. A bad value is one sentence that
        names the key, the value and what to do; all of them are told at once.
        """;

    private static readonly (string Heading, string About, Func<IReadOnlyList<ConfigurationKey>> Keys)[] Sections =
    [
        ("The AppHost", "", () => [.. DocumentedOptions.Of("TracingAspire.AppHost", ":"), .. TrafficKeys.Read()]),
        ("task-service", "Set for the process or the pod; on a laptop the AppHost sets what is required.", () => DocumentedOptions.Of("TaskService", "__")),
        ("task-web", "Of the host of the task UI, which hands them to the pages it serves.", () => DocumentedOptions.Of("TaskWeb", "__")),
        ("Both services", "How they stop ([containers](containers.md#images-of-task-service-and-task-web) says why), and the variables of OpenTelemetry that they check at start.",
            () => [.. DocumentedOptions.Of("TracingAspire.ServiceDefaults", "__"), .. StandardKeys.Telemetry]),
        ("The Collector", "Variables of [`OtelCollector/config/local.yaml`](../OtelCollector/config/local.yaml); everything else is in the file itself ([what it may say](collector.md)).",
            () => EnvironmentReferences.Of("OtelCollector/config/local.yaml", RepositoryKeys.Collector)),
        ("Jaeger", "Variables of [`Jaeger/config/jaeger.yaml`](../Jaeger/config/jaeger.yaml); everything else is in the file itself ([what it may say](jaeger.md)).",
            () => EnvironmentReferences.Of("Jaeger/config/jaeger.yaml", RepositoryKeys.Jaeger)),
        ("Scripts and tools", "", () => RepositoryKeys.Scripts),
        ("Tests and benchmarks", "", () => RepositoryKeys.Tests),
        ("Aspire's own", "What Aspire's AppHost and dashboard take and this repository acts on or sets; with `:` or as variables, as above.", () => StandardKeys.Aspire),
    ];

    public static IReadOnlyList<ConfigurationKey> Keys { get; } = [.. Sections.SelectMany(section => section.Keys())];

    public static string Write() => string.Join('\n', Sections.Select(section =>
    {
        var about = section.About.Length == 0 ? "" : $"{section.About}\n\n";
        return $"\n## {section.Heading}\n\n{about}| Key | Default | Unit or values | Meaning |\n|---|---|---|---|\n{string.Join('\n', section.Keys())}\n";
    }).Prepend(Head + "\n")).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
}

namespace TaskWeb.Browser;

/// <summary>What the browser must know of its surroundings; section <c>Browser</c> of the configuration.</summary>
internal sealed class BrowserOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Browser";

    /// <summary>
    /// The base URL of the Collector's OTLP/HTTP receiver as the browser reaches it, for example
    /// <c>http://localhost:4318</c>. Required: there is no address that is right everywhere.
    /// </summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>The base URL of the Jaeger UI, for the link from an action to its trace. Required.</summary>
    public string JaegerUrl { get; set; } = "";

    /// <summary>The <c>service.name</c> of the browser's spans; <c>task-web</c> unless set.</summary>
    public string ServiceName { get; set; } = "task-web";
}

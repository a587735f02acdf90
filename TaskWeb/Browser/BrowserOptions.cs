using TracingAspire.Configuration;

namespace TaskWeb.Browser;

/// <summary>What the browser must know of its surroundings; section <c>Browser</c> of the configuration.</summary>
internal sealed class BrowserOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Browser";

    /// <summary>
    /// The base URL of the Collector's OTLP/HTTP receiver as the browser reaches it, for example
    /// <c>http://localhost:4318</c>. There is no address that is right everywhere.
    /// </summary>
    [Setting("Browser:OtlpEndpoint", Unit = "URL", Default = "none: required")]
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>The value of <see cref="JaegerUrl"/> that says there is no Jaeger to link to.</summary>
    public const string NoJaeger = "none";

    /// <summary>
    /// The base URL of the Jaeger UI, for the link from an action to its trace, or <see cref="NoJaeger"/> where the traces
    /// go elsewhere: then the page shows the trace ID. Required, so that a forgotten setting is noticed.
    /// </summary>
    [Setting("Browser:JaegerUrl", Unit = "URL, or <c>none</c>", Default = "none: required")]
    public string JaegerUrl { get; set; } = "";

    /// <summary>
    /// The bearer token that the browser sends with its traces, where the Collector asks for one. Everybody who can open
    /// the page can read it.
    /// </summary>
    [Setting("Browser:OtlpToken", Unit = "RFC 6750")]
    public string? OtlpToken { get; set; }

    /// <summary>The <c>service.name</c> of the browser's spans.</summary>
    [Setting("Browser:ServiceName")]
    public string ServiceName { get; set; } = "task-web";
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace TracingAspire.ServiceDefaults.Logging;

internal static class ConsoleLoggingExtensions
{
    public static void AddConsoleLogging(this IHostApplicationBuilder builder)
    {
        builder.Logging.Configure(options => options.ActivityTrackingOptions =
            ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        builder.Logging.AddConsoleFormatter<TraceConsoleFormatter, ConsoleFormatterOptions>();
        // What ends the process belongs where the operator looks for the reason.
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Critical);
        if (string.IsNullOrEmpty(builder.Configuration["Logging:Console:FormatterName"]))
            builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
                console.FormatterName = TraceConsoleFormatter.FormatterName);

        // The framework's two lines per request would also tell of every health probe, and of the query.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        // A failing probe answers its caller; a log line each time would drown the one that says why.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // What ends the process is told once, in one sentence, on stderr.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}

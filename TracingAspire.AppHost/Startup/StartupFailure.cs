using TracingAspire.Downloads;

namespace TracingAspire.AppHost.Startup;

/// <summary>The failures that are the user's to mend, as opposed to defects of this program.</summary>
internal static class StartupFailure
{
    /// <summary>The sentence for the console, or <see langword="null"/> for a defect, which deserves its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        ToolException or DistributedApplicationException => exception.Message,
        AggregateException { InnerExceptions: [var inner] } => Describe(inner),
        _ => null,
    };
}

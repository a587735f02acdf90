namespace TracingAspire.Downloads;

/// <summary>Puts a step of progress into words that fit one line.</summary>
internal static class ToolProgressText
{
    private const double Megabyte = 1_000_000;

    public static string Format(ToolProgress step)
    {
        var verb = step.Phase.ToString().ToLowerInvariant();
        var detail = step.Detail is null ? "" : $" {step.Detail}";
        return $"{step.Tool}: {verb}{detail}{Amount(step)}";
    }

    private static string Amount(ToolProgress step) => step switch
    {
        { TotalBytes: null } => "",
        { Bytes: 0 } => $" ({step.TotalBytes / Megabyte:0.0} MB)",
        _ => $" {step.Bytes / Megabyte:0.0} of {step.TotalBytes / Megabyte:0.0} MB ({100 * step.Bytes / step.TotalBytes} %)",
    };
}

namespace Aspire.Hosting.Dcp.Model;

/// <summary>The logs DCP keeps of an object.</summary>
internal static class LogSources
{
    public const string Output = "stdout";
    public const string Error = "stderr";
    public const string StartupOutput = "startup_stdout";
    public const string StartupError = "startup_stderr";
}

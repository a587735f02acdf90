using System.Reflection;

namespace Aspire.Hosting;

/// <summary>
/// An AppHost builds its model in its entry point, where nothing catches what is wrong with it. The answer to that is the
/// sentence, not the stack trace; defects of the program keep theirs.
/// </summary>
internal static class ModelErrors
{
    private static int _registered;

    public static void ReportAsSentence(DistributedApplicationOptions options)
    {
        var isAppHost = options.Assembly == Assembly.GetEntryAssembly() && options.MetadataValue("apphostprojectpath") is not null;
        if (isAppHost && Interlocked.Exchange(ref _registered, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += Report;
    }

    private static void Report(object sender, UnhandledExceptionEventArgs unhandled)
    {
        if (unhandled.ExceptionObject is not DistributedApplicationException error)
            return;
        Console.Error.WriteLine(error.Message);
        Environment.Exit(1);
    }
}

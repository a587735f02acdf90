using System.ComponentModel;
using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>The end of a process that something else started, seen from the operating system itself.</summary>
/// <remarks>DCP tells of the end of a process about half a second after it; a stop goes through several in turn.</remarks>
internal static class ProcessExit
{
    /// <summary>Completes when no process has this ID any more.</summary>
    public static async Task WaitAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // It had ended before.
        }
    }

    /// <summary>Ends a process and what it started; one that has ended already is fine.</summary>
    public static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ex) when (ex is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has just ended by itself.
        }
    }
}

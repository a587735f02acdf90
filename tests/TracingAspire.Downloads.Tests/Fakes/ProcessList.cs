using System.Diagnostics;

namespace TracingAspire.Downloads.Tests.Fakes;

/// <summary>Asks the system whether a process is there.</summary>
public static class ProcessList
{
    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}

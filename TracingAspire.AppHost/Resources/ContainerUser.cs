namespace TracingAspire.AppHost.Resources;

/// <summary>Who a container runs as, where it writes to this machine.</summary>
internal static class ContainerUser
{
    /// <summary>For a volume, which belongs to root.</summary>
    public static string[] Root { get; } = ["--user", "0:0"];

    /// <summary>
    /// For a folder of this user: the user in the image could not write there. Only on Linux do the file permissions of
    /// this machine reach into the container.
    /// </summary>
    public static string[] OfThisProcess => OperatingSystem.IsLinux() ? ["--user", $"{Effective("Uid:")}:{Effective("Gid:")}"] : [];

    // "Uid:	1000	1000	1000	1000": real, effective, saved, file system.
    private static string Effective(string label) =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(label, StringComparison.Ordinal)).Split('\t')[2];
}

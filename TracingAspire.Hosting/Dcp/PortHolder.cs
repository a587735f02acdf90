using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Dcp;

/// <summary>Says who holds a port.</summary>
internal static class PortHolder
{
    private const string Listening = "0A";

    private static readonly string[] SocketTables = ["/proc/net/tcp", "/proc/net/tcp6"];

    public static void ThrowIfTaken(int port, IResource resource, EndpointAnnotation endpoint, string hint)
    {
        if (endpoint.Protocol != ProtocolType.Tcp || IsFree(port))
            return;
        var holder = Find(port) is var (pid, name) ? $"process {pid} ({name})" : "another process";
        throw new DistributedApplicationException(
            $"Port {port} (endpoint '{endpoint.Name}' of '{resource.Name}') is taken by {holder}: stop it, or {hint}.");
    }

    public static (int Pid, string Name)? Find(int port)
    {
        var inodes = SocketTables.Where(File.Exists).SelectMany(f => ListeningInodes(f, port)).ToHashSet(StringComparer.Ordinal);
        if (inodes.Count == 0)
            return null;

        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && HoldsAny(folder, inodes))
                return (pid, File.ReadAllText(Path.Combine(folder, "comm")).Trim());
        }

        return null;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException ex) when (ex.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }

    private static IEnumerable<string> ListeningInodes(string file, int port)
    {
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return File.ReadLines(file).Skip(1)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(f => f.Length > 9 && f[1].EndsWith(suffix, StringComparison.Ordinal) && f[3] == Listening)
            .Select(f => $"socket:[{f[9]}]");
    }

    private static bool HoldsAny(string processFolder, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(processFolder, "fd"))
                .Any(fd => new FileInfo(fd).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception ex) when (ex is UnauthorizedAccessException or IOException)
        {
            // The process is someone else's or has just ended.
            return false;
        }
    }
}

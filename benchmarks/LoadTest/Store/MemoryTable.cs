using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TracingAspire.Benchmarks.LoadTest.Processes;
using TracingAspire.Benchmarks.LoadTest.Queries;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>Memory of the process against what was sent to it.</summary>
internal static partial class MemoryTable
{
    private const double Megabyte = 1024 * 1024;

    public static IEnumerable<string> Lines(long bytes, ProcessUsage empty, ProcessUsage filled, ProcessUsage rested, StoreServer server) =>
    [
        "| memory | MB | / OTLP bytes |",
        "|---|--:|--:|",
        Line("OTLP sent", bytes, bytes),
        Line("RSS empty", empty.Resident, bytes),
        Line("RSS peak", rested.PeakResident, bytes),
        Line("RSS after the fill", filled.Resident, bytes),
        Line("RSS after a rest", rested.Resident, bytes),
        .. OwnMetrics(server).Select(metric => Line(metric.Name, metric.Bytes, bytes)),
    ];

    private static string Line(string name, double value, long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {value / Megabyte:N0} | {value / bytes:0.000} |");

    // What a store says of its own memory, under whatever name: anything of a storage, in bytes.
    private static IEnumerable<(string Name, double Bytes)> OwnMetrics(StoreServer server)
    {
        var page = Page(server);
        foreach (Match match in StorageBytes().Matches(page))
            yield return ($"`{match.Groups["name"].Value}`", double.Parse(match.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static string Page(StoreServer server)
    {
        try
        {
            using var reader = new HttpReader(server.Metrics);
            return reader.Get("/metrics") == 200 ? Encoding.UTF8.GetString(reader.Body) : "";
        }
        catch (System.Net.Sockets.SocketException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"^(?<name>\w*stor\w*(size|bytes)\w*(\{[^}]*\})?) (?<bytes>[0-9.e+]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StorageBytes();
}

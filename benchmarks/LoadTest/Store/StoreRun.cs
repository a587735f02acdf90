using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Queries;
using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>A store measured in full, then beside others at a size that all of them hold; Markdown on standard output.</summary>
internal static class StoreRun
{
    // All starts are in the past, also of what ingestion adds to the hour.
    private static readonly TimeSpan Age = TimeSpan.FromHours(12);

    public static int Run(StoreOptions options)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine("This measurement reads /proc: it runs on Linux only.");
            return 1;
        }

        var logs = Directory.CreateTempSubdirectory("store-").FullName;
        Console.Error.WriteLine($"What the stores print is in {logs}");
        try
        {
            Write(MachineState.Describe(), MachineState.Load("before"));
            if (options.Traces > 0)
                Measure(options, Path.Combine(logs, $"{options.Server.Name}.log"));
            if (options.PeerTraces > 0)
                Write("", "## Beside others", string.Join('\n', PeerComparison.Run(options, logs, Age)));
            Write("", MachineState.Load("after"));
            return 0;
        }
        catch (Exception e) when (e is TimeoutException or IOException or SocketException)
        {
            Console.Error.WriteLine($"{e.Message}; what it printed is in {logs}");
            return 1;
        }
    }

    private static void Measure(StoreOptions options, string logFile)
    {
        var facts = new TraceFacts((ulong)options.Seed, options.Traces, DateTimeOffset.UtcNow - Age);
        using var server = new StoreServer(options.Server, options, logFile);
        var empty = server.Usage();
        var (fill, bytes) = StoreFill.Run(server, facts, hasHuge: true);
        var filled = server.Usage();
        Write("", $"## {options.Server.Name}: fill", string.Join('\n', FillTable.Lines([(options.Server.Name, fill)])));
        Thread.Sleep(options.Idle);
        Write("", "## Memory", string.Join('\n', MemoryTable.Lines(bytes, empty, filled, server.Usage(), server)));

        QueryKind[] kinds =
        [
            .. JaegerKinds.All(facts).Where(kind => kind.Name.Contains(options.Questions, StringComparison.Ordinal)),
        ];
        Write("", "## Questions", string.Join('\n', QueryTable.Lines(
            QueryRun.Measure(server.Api, kinds, options.Samples, options.LongestKind, options.Seed))));
        Write("", $"RSS after it: {server.Usage().Resident >> 20:N0} MB");
        if (options.Rounds == 0)
            return;
        var rounds = new IngestRounds(server, options, facts).Run();
        Write("", "## Ingestion into the full store, with searches beside it", string.Join('\n', rounds));
        Write("", $"RSS after it: {server.Usage().Resident >> 20:N0} MB");
    }

    private static void Write(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine(line);
        Console.Out.Flush();
    }
}

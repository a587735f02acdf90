using System.CommandLine;
using TracingAspire.Benchmarks.LoadTest.Sink;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>A destination that counts.</summary>
internal static class SinkCommand
{
    public static Command Create()
    {
        var grpc = new Option<int>("--grpc-port") { Description = "Port of OTLP/gRPC on loopback; 0 for any." };
        var http = new Option<int>("--http-port") { Description = "Port of OTLP/HTTP on loopback; 0 for any." };
        var delay = new Option<int>("--delay") { Description = "Milliseconds before each answer." };
        var refuse = new Option<double>("--refuse") { Description = "Share of requests to refuse, 0 to 1." };
        var command = new Command("sink", "Takes OTLP traces and counts their spans, until Ctrl+C.") { grpc, http, delay, refuse };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new SinkOptions(
                parsed.GetValue(grpc),
                parsed.GetValue(http),
                TimeSpan.FromMilliseconds(parsed.GetValue(delay)),
                parsed.GetValue(refuse)),
            cancellationToken));
        return command;
    }

    private static async Task RunAsync(SinkOptions options, CancellationToken cancellationToken)
    {
        var counts = new SinkCounts(options.RefusedShare);
        using var grpc = new GrpcSink(options, counts);
        await using var http = await HttpSink.StartAsync(options, counts);
        Console.WriteLine($"OTLP/gRPC on 127.0.0.1:{grpc.Port}, OTLP/HTTP on 127.0.0.1:{http.Port}");
        var last = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var spans = counts.Spans;
            if (spans != last || cancellationToken.IsCancellationRequested)
                Console.WriteLine($"{spans} spans, {counts.Requests} requests, {counts.Bytes} bytes, {counts.Refused} refused");
            last = spans;
        }
    }
}

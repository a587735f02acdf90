using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>
/// Puts load on an OTLP endpoint. A thread for each connection with blocking sockets, requests made in advance: the
/// processor is left to the process under test.
/// </summary>
internal static class LoadGenerator
{
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromMilliseconds(50);

    public static LoadResult Run(LoadOptions options, IRequestSource requests, CancellationToken stop)
    {
        var pace = new Pace(options, requests.SpansPerRequest, stop);
        var results = new LoadResult[options.Protocol == OtlpProtocol.Http ? options.Workers : options.Connections];
        var threads = new Thread[results.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            var result = results[i] = new LoadResult();
            var workers = (options.Workers / threads.Length) + (i < options.Workers % threads.Length ? 1 : 0);
            threads[i] = new Thread(() => RunConnection(options, requests, pace, workers, result));
            threads[i].Start();
        }

        var total = new LoadResult();
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i].Join();
            total.Add(results[i]);
        }

        return total;
    }

    private static void RunConnection(
        LoadOptions options, IRequestSource requests, Pace pace, int workers, LoadResult result)
    {
        do
        {
            try
            {
                using var socket = new Socket(options.Target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Connect(options.Target);
                ILoadConnection connection = options.Protocol == OtlpProtocol.Http
                    ? new HttpLoad(socket, options.Target, requests, pace)
                    : new GrpcLoad(socket, options.Target, requests, pace, workers);
                connection.Run(result);
                return;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                result.Fail(e.Message);
                Thread.Sleep(ReconnectPause);
            }
        }
        while (pace.IsRunning);
    }
}

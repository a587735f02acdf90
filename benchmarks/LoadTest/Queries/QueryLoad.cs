using System.Diagnostics;
using System.Net;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>Searches at an even rate beside other load, over a few connections, until it is stopped.</summary>
internal sealed class QueryLoad : IDisposable
{
    private const int Connections = 8;

    private readonly Thread[] _threads = new Thread[Connections];
    private readonly QueryResult[] _results = new QueryResult[Connections];
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public QueryLoad(IPEndPoint target, IReadOnlyList<QueryKind> kinds, double perSecond, int seed)
    {
        for (var i = 0; i < Connections; i++)
        {
            var number = i;
            _results[i] = new QueryResult(kinds[0]);
            _threads[i] = new Thread(() => Run(target, kinds, TimeSpan.FromSeconds(Connections / perSecond), seed, number));
            _threads[i].Start();
        }
    }

    /// <summary>Searches a second so far.</summary>
    public double Rate => _results.Sum(result => result.Count) / _watch.Elapsed.TotalSeconds;

    /// <summary>Stops and returns one result a connection, of all kinds together.</summary>
    public IReadOnlyList<QueryResult> Stop()
    {
        _stop.Cancel();
        foreach (var thread in _threads)
            thread.Join();
        return _results;
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private void Run(IPEndPoint target, IReadOnlyList<QueryKind> kinds, TimeSpan interval, int seed, int number)
    {
        var random = new Random(seed + number);
        using var reader = new HttpReader(target);
        var watch = Stopwatch.StartNew();
        var next = interval * number / Connections;
        for (var asked = number; !_stop.IsCancellationRequested; asked += Connections, next += interval)
        {
            if (next > watch.Elapsed)
                _stop.Token.WaitHandle.WaitOne(next - watch.Elapsed);
            Ask(reader, kinds[asked % kinds.Count], _results[number], random);
        }
    }

    private static void Ask(HttpReader reader, QueryKind kind, QueryResult result, Random random)
    {
        var path = kind.Path(random);
        var started = Stopwatch.GetTimestamp();
        var status = reader.Get(path);
        result.Record(Stopwatch.GetElapsedTime(started), 0, reader.Body.Length);
        if (status is not 200)
            result.Refusal ??= $"HTTP {status} to {path}";
    }
}

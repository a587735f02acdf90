using System.CommandLine;
using System.Net;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>The options of every command that puts load on something.</summary>
internal sealed class LoadArguments
{
    private readonly Option<OtlpProtocol> _protocol = Setting("--protocol", "grpc or http.", OtlpProtocol.Grpc);
    private readonly Option<int> _workers = Setting("--workers", "Requests in flight.", 64);
    private readonly Option<int> _connections = Setting("--connections", "Connections they share; over http each worker has its own.", 8);
    private readonly Option<long> _rate = Setting("--rate", "Spans a second at most; 0 for as fast as it goes.", 0L);
    private readonly Option<double> _duration = Setting("--duration", "Seconds under load.", 10.0);
    private readonly Option<int> _spans = Setting("--spans", "Spans a request.", 100);
    private readonly Option<int> _spansPerTrace = Setting("--spans-per-trace", "Spans that share a trace ID.", 5);
    private readonly Option<int> _spanBytes = Setting("--span-bytes", "Bytes of a span.", 250);
    private readonly Option<int> _variants = Setting("--variants", "Different requests, sent in turns.", 16);
    private readonly Option<int> _seed = Setting("--seed", "Same seed, same requests but for their IDs.", 1);
    private readonly Option<bool> _gzip = Setting("--gzip", "Compressed requests; their IDs repeat.", fallback: false);

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _protocol, _workers, _connections, _rate, _duration, _spans, _spansPerTrace, _spanBytes, _variants, _seed, _gzip,
        ];
        foreach (var option in options)
            command.Add(option);
    }

    public LoadOptions Load(ParseResult parsed, IPEndPoint target) => new(
        target,
        parsed.GetValue(_protocol),
        parsed.GetValue(_workers),
        Math.Min(parsed.GetValue(_connections), parsed.GetValue(_workers)),
        parsed.GetValue(_rate),
        TimeSpan.FromSeconds(parsed.GetValue(_duration)),
        Requests: 0,
        Patience: TimeSpan.FromSeconds(15));

    public PayloadShape Shape(ParseResult parsed) => new(
        parsed.GetValue(_spans),
        parsed.GetValue(_spansPerTrace),
        parsed.GetValue(_spanBytes),
        parsed.GetValue(_variants),
        parsed.GetValue(_gzip),
        parsed.GetValue(_seed));

    private static Option<T> Setting<T>(string name, string description, T fallback) =>
        new(name) { Description = description, DefaultValueFactory = _ => fallback };
}

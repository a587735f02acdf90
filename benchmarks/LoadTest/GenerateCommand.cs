using System.CommandLine;
using System.Net;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Measuring;
using TracingAspire.Benchmarks.LoadTest.Payload;
using TracingAspire.Benchmarks.LoadTest.Processes;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>Load on an endpoint that runs already.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var endpoint = new Option<string>("--endpoint") { Description = "The OTLP endpoint, address:port.", Required = true };
        var process = new Option<int?>("--pid") { Description = "Process to measure, CPU a span and memory." };
        var load = new LoadArguments();
        var command = new Command("generate", "Puts load on an OTLP endpoint.") { endpoint, process };
        load.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(load.Load(parsed, Endpoint(parsed.GetRequiredValue(endpoint))), load.Shape(parsed), parsed.GetValue(process), cancellationToken),
            CancellationToken.None));
        return command;
    }

    private static int Run(LoadOptions options, PayloadShape shape, int? processId, CancellationToken cancellationToken)
    {
        var requests = new RequestPool(shape);
        var before = processId is { } id ? ProcessUsage.Read(id) : null;
        var result = LoadGenerator.Run(options, requests, cancellationToken);
        LoadReport.Write(options, result, before, processId is { } same ? ProcessUsage.Read(same) : null);
        return result.AcknowledgedSpans > 0 ? 0 : 1;
    }

    private static IPEndPoint Endpoint(string text) =>
        IPEndPoint.Parse(text.Replace("localhost:", "127.0.0.1:", StringComparison.Ordinal));
}

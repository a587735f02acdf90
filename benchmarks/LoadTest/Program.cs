using System.CommandLine;
using TracingAspire.Benchmarks.LoadTest;

var root = new RootCommand("Load for any OTLP endpoint: a sink behind it, Collectors compared between the two, stores of traces filled and asked, task-service with and without telemetry.")
{
    GenerateCommand.Create(), SinkCommand.Create(), CompareCommand.Create(), StoreCommand.Create(), TaskApiCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

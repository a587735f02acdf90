using System.CommandLine;
using TracingAspire.Benchmarks.LoadTest;

var root = new RootCommand("Load for any OTLP endpoint, a sink behind it, and Collectors compared between the two.")
{
    GenerateCommand.Create(), SinkCommand.Create(), CompareCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

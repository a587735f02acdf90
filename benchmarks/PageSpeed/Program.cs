using System.CommandLine;
using TracingAspire.Benchmarks.PageSpeed;

var sizes = new Option<int[]>("--spans") { Description = "Spans of a trace.", DefaultValueFactory = _ => [10_000, 50_000], AllowMultipleArgumentsPerToken = true };
var runs = new Option<int>("--runs") { Description = "How often each page is opened.", DefaultValueFactory = _ => 7 };
var jaeger = new Option<string>("--jaeger") { Description = "The command line of our Jaeger, {api} {query} {grpc} {http} {health} for its ports.", Required = true };
var dashboard = new Option<string>("--dashboard") { Description = "The command line of the Aspire dashboard, {api} {grpc} {http} for its ports; left out if empty.", DefaultValueFactory = _ => "" };
var root = new RootCommand("Measures in Chromium how soon a page shows large traces and how smoothly it scrolls through them.") { sizes, runs, jaeger, dashboard };
root.SetAction(async (parsed, cancellation) =>
{
    var pages = new List<TracePageKind> { TracePageKind.Jaeger(parsed.GetValue(jaeger)!) };
    if (parsed.GetValue(dashboard) is { Length: > 0 } command) pages.Add(TracePageKind.Dashboard(command));
    var results = await PageSpeedRun.RunAsync(pages, parsed.GetValue(sizes)!, parsed.GetValue(runs), cancellation);
    await Console.Out.WriteAsync(Report.Write(results));
});
return await root.Parse(args).InvokeAsync();

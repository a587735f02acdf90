using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Extension.Zpages;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension;

public sealed class ZpagesTests
{
    private const string Config = """
        receivers: {nop: }
        processors: {batch: }
        exporters: {nop: }
        connectors: {forward: }
        extensions: {zpages: {endpoint: '127.0.0.1:PORT'}}
        service:
          extensions: [zpages]
          pipelines:
            traces: {receivers: [nop], processors: [batch], exporters: [nop, forward]}
            traces/2: {receivers: [forward], exporters: [nop]}
        """;

    [Fact]
    public async Task Get_Pages_ShowTheCollector()
    {
        var port = FreePort.Next();
        var tree = (ConfigMap)YamlReader.Read(Config.Replace("PORT", port.ToString()));
        var config = new CollectorConfigReader(AllFactories.Create()).Read(tree);
        var source = new ComponentSource(new("otelcol", "a & b", "0.0.0"), LogSink.Silent, new Dictionary<string, string>());
        var service = new CollectorService(config, source);
        var token = TestContext.Current.CancellationToken;
        await service.StartAsync(token);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/debug/") };

        var servicez = await http.GetStringAsync("servicez", token);
        servicez.ShouldContain("<title>Service otelcol</title>");
        servicez.ShouldContain("a &amp; b");
        var pipelinez = await http.GetStringAsync("pipelinez?zpipelinename=traces&zcomponentname=batch&zcomponentkind=processor", token);
        pipelinez.ShouldContain("forward (connector)");
        pipelinez.ShouldContain("&rarr; <a href=\"?zpipelinename=traces&amp;zcomponentname=batch&amp;zcomponentkind=processor\">batch</a>");
        pipelinez.ShouldContain("<h6>processor: traces/batch</h6>");
        (await http.GetStringAsync("extensionz", token)).ShouldContain(">zpages</a>");
        (await http.GetStringAsync("featurez", token)).ShouldContain("otelcol.printInitialConfig");
        (await http.GetAsync("nope", token)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await service.StopAsync(token);
    }

    [Fact]
    public void Groups_Spans_AreSortedByLatencyAndError()
    {
        using var source = new System.Diagnostics.ActivitySource("otelcol");
        using var samples = new SpanSamples(source);
        var running = source.StartActivity("a")!;
        samples.Find("a")!.Running.ShouldHaveSingleItem().ShouldBe(running);
        running.SetEndTime(running.StartTimeUtc.AddMilliseconds(5));
        running.Dispose();
        samples.Find("a")!.Running.ShouldBeEmpty();
        samples.Find("a")!.Latency(3).ShouldHaveSingleItem();
        source.StartActivity("a")!.SetStatus(System.Diagnostics.ActivityStatusCode.Error, "no").Dispose();
        samples.Find("a")!.Errors.ShouldHaveSingleItem();
    }
}

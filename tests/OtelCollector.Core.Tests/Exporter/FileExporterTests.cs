using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.File;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;
using OtelCollector.Core.Tests.Fakes;
using ZstdSharp;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class FileExporterTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Output => _folder.File("out.json");

    [Fact]
    public async Task Consume_AllSignals_AreLinesOfOneFile()
    {
        var factory = new FileExporterFactory();
        var config = TestComponents.Config(factory, $"{{path: '{Output}'}}");
        var settings = TestComponents.Settings();
        var traces = await TestComponents.StartedAsync(factory.CreateTraces(settings, config));
        var logs = await TestComponents.StartedAsync(factory.CreateLogs(settings, config));
        var (spans, records) = (Traces.From(Samples.Spans()), Logs.From(Samples.Records()));
        await traces.ConsumeAsync(spans, Token);
        await TestComponents.StopAsync(traces);
        await logs.ConsumeAsync(records, Token);
        await TestComponents.StopAsync(logs);
        (await File.ReadAllLinesAsync(Output, Token)).ShouldBe([Json(spans), Json(records)]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("append: true", 2)]
    public async Task Start_FileExists_IsKeptOnlyWhenAskedTo(string settings, int lines)
    {
        for (var run = 0; run < 2; run++)
            await WriteAsync($"{{path: '{Output}', {settings}}}", Traces.From(Samples.Spans()));
        (await File.ReadAllLinesAsync(Output, Token)).Length.ShouldBe(lines);
    }

    [Theory]
    [InlineData("format: proto", false)]
    [InlineData("format: proto, compression: zstd", true)]
    [InlineData("compression: zstd", true)]
    public async Task Consume_Binary_HasTheLengthBeforeEachRequest(string settings, bool isCompressed)
    {
        var data = Traces.From(Samples.Spans(3));
        await WriteAsync($"{{path: '{Output}', {settings}}}", data, data);
        var bytes = await File.ReadAllBytesAsync(Output, Token);
        var length = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes);
        bytes.Length.ShouldBe(2 * (sizeof(uint) + length));
        var body = bytes.AsSpan(sizeof(uint), length);
        using var zstd = new Decompressor();
        var plain = isCompressed ? zstd.Unwrap(body).ToArray() : body.ToArray();
        if (settings.StartsWith("format", StringComparison.Ordinal))
            ExportTraceServiceRequest.Parser.ParseFrom(plain).ShouldBe(data.Request);
        else
            Encoding.UTF8.GetString(plain).ShouldBe(Json(data));
    }

    [Fact]
    public async Task Consume_FileFull_IsPutAsideAndTheOldestDeleted()
    {
        var data = Traces.From(Samples.Spans(1500));
        await WriteAsync(
            $"{{path: '{Output}', rotation: {{max_megabytes: 1, max_backups: 2}}}}", [.. Enumerable.Repeat(data, 10)]);
        var backups = Directory.GetFiles(_folder.Path).Where(f => f != Output).ToList();
        backups.Count.ShouldBe(2);
        backups.ShouldAllBe(f => Regex.IsMatch(
            Path.GetFileName(f), @"^out-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}-size\.json$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        backups.ShouldAllBe(f => new FileInfo(f).Length <= 1024 * 1024);
        new FileInfo(Output).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Consume_GroupBy_HasAFileAValueAndStaysInTheDirectory()
    {
        var request = Samples.Spans(1, "shop");
        foreach (var service in (string[])["../../evil", "shop", "cart"])
            request.ResourceSpans.AddRange(Samples.Spans(1, service).ResourceSpans);
        await WriteAsync(
            $"{{path: '{_folder.Path}/a/*.json', group_by: {{enabled: true, resource_attribute: service.name, max_open_files: 1}}, append: true}}",
            Traces.From(request));
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.Path, f)).Order().ShouldBe(
            ["a/cart.json", "a/evil.json", "a/shop.json"]);
        (await File.ReadAllTextAsync(_folder.File("a/shop.json"), Token)).Split("resourceSpans").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Start_NoSuchDirectory_SaysSoUnlessItMayBeCreated()
    {
        var path = _folder.File("x/y.json");
        (await Should.ThrowAsync<ComponentException>(() => WriteAsync($"{{path: '{path}'}}")))
            .Message.ShouldBe($"open {path}: no such file or directory");
        await WriteAsync($"{{path: '{path}', create_directory: true, directory_permissions: '0700'}}");
        File.Exists(path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{}", "path must be non-empty")]
    [InlineData("{path: x, format: xml}", "format type is not supported")]
    [InlineData("{path: x, compression: gzip}", "compression is not supported")]
    [InlineData("{path: x, flush_interval: -1s}", "flush_interval must be larger than zero")]
    [InlineData("{path: x, append: true, compression: zstd}", "append and compression enabled at the same time is not supported")]
    [InlineData("{path: x, append: true, rotation: {}}", "append and rotation enabled at the same time is not supported")]
    [InlineData("{path: x, group_by: {enabled: true}}", "path must contain exactly one * when group_by is enabled")]
    [InlineData("{path: '*/x', group_by: {enabled: true}}", "path must not start with * when group_by is enabled")]
    [InlineData("{path: 'a/*', group_by: {enabled: true, resource_attribute: ''}}", "resource_attribute must not be empty when group_by is enabled")]
    [InlineData("{path: x, directory_permissions: '0700'}", "directory_permissions requires create_directory to be true")]
    [InlineData("{path: x, create_directory: true, directory_permissions: '999'}", "directory_permissions value must be a valid octal representation")]
    public void Config_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new FileExporterFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldBe($"test: {expected}");

    public void Dispose() => _folder.Dispose();

    private static async Task WriteAsync(string yaml, params Traces[] requests)
    {
        var factory = new FileExporterFactory();
        var exporter = await TestComponents.StartedAsync(
            factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(factory, yaml)));
        foreach (var request in requests)
            await exporter.ConsumeAsync(request, Token);
        await TestComponents.StopAsync(exporter);
    }

    private static string Json(SignalData data) => Encoding.UTF8.GetString(OtlpJsonWriter.Write(data).Span);
}

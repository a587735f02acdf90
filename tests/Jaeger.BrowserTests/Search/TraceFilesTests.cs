using System.Text.Json;
using Google.Protobuf;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

/// <summary>Traces into files and out of them.</summary>
public sealed class TraceFilesTests(JaegerUi ui, BrowserFixture browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jaeger-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Download_OfResults_IsAFileThatOpensAgainWithoutTheBackend()
    {
        var (first, second) = (await ui.SendAsync(SampleTraces.Order("download")), await ui.SendAsync(SampleTraces.Order("download")));
        var page = await browser.OpenSearchAsync(ui, "?service=download-web&lookback=1h");
        await Expect(page.Results()).ToHaveCountAsync(2);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Button("Download").ClickAsync());
        var file = Path.Combine(_folder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        using var saved = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var ids = saved.RootElement.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("traceID").GetString());
        ids.ShouldBe([first, second], ignoreOrder: true);

        await using var empty = await JaegerUi.StartAsync();
        page = await browser.OpenSearchAsync(empty);
        await page.GetByTestId("upload-files").SetInputFilesAsync(file);

        await Expect(page.Results()).ToHaveCountAsync(2);
        await Expect(page.Result(first)).ToContainTextAsync("Uploaded");
        await page.Result(first).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(9);
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("download-web");
    }

    [Fact]
    public async Task Files_OfEveryKindAtOnce_ShowTheirTracesAndNameWhatIsNone()
    {
        var (json, lines) = (SampleTraces.Order("file-json"), new[] { SampleTraces.Order("file-lines"), SampleTraces.Order("file-lines") });
        var page = await browser.OpenSearchAsync(ui);

        await page.GetByTestId("upload-files").SetInputFilesAsync((FilePayload[])
        [
            new() { Name = "otlp.json", MimeType = "application/json", Buffer = Otlp(json) },
            new() { Name = "lines.jsonl", MimeType = "application/json", Buffer = [.. Otlp(lines[0]), (byte)'\n', .. Otlp(lines[1]), (byte)'\n'] },
            new() { Name = "notes.json", MimeType = "application/json", Buffer = "no JSON"u8.ToArray() },
            new() { Name = "other.json", MimeType = "application/json", Buffer = """{"services":["a"]}"""u8.ToArray() },
        ]);

        await Expect(page.Results()).ToHaveCountAsync(3);
        var problems = page.GetByTestId("upload-problems").GetByRole(AriaRole.Listitem);
        await Expect(problems).ToHaveCountAsync(2);
        await Expect(problems.Nth(0)).ToContainTextAsync("notes.json is not JSON");
        await Expect(problems.Nth(1)).ToContainTextAsync("other.json holds no traces");
        await page.Result(json.TraceId).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("file-json-web");
    }

    [Fact]
    public async Task File_DroppedOnThePage_ShowsItsTraceAndIsComparedWithAStoredOne()
    {
        var dropped = SampleTraces.Order("dropped");
        var stored = await ui.SendAsync(SampleTraces.Order("stored"));
        var page = await browser.OpenSearchAsync(ui, "?service=stored-web&lookback=1h");
        await page.Result(stored).Choice().CheckAsync();

        var content = System.Text.Encoding.UTF8.GetString(Otlp(dropped));
        var transfer = await page.EvaluateHandleAsync(
            "content => { const data = new DataTransfer(); data.items.add(new File([content], 'trace.json')); return data }", content);
        await page.DispatchEventAsync("body", "dragenter", new { dataTransfer = transfer });
        await Expect(page.GetByTestId("drop-overlay")).ToBeVisibleAsync();
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = transfer });

        await Expect(page.GetByTestId("drop-overlay")).ToHaveCountAsync(0);
        await page.Result(dropped.TraceId).Choice().CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare traces" }).ClickAsync();
        await Expect(page.Locator("#content")).ToContainTextAsync("dropped-web");
    }

    [Fact]
    public async Task RemoveFromList_AfterAnUpload_ShowsTheSearchAgain()
    {
        var page = await browser.OpenSearchAsync(ui, "?service=file-removed&lookback=1h");
        await page.GetByTestId("upload-files").SetInputFilesAsync(
            new FilePayload { Name = "otlp.json", MimeType = "application/json", Buffer = Otlp(SampleTraces.Order("file-removed")) });
        await Expect(page.Results()).ToHaveCountAsync(1);

        await page.Button("Remove from list").ClickAsync();

        await Expect(page.GetByText("Nothing matches this search")).ToBeVisibleAsync();
    }

    /// <summary>OTLP's JSON, in which IDs are hex while protobuf's own JSON writes base64; both are read.</summary>
    private static byte[] Otlp(TraceScript trace) => System.Text.Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(trace.ToRequest()));
}

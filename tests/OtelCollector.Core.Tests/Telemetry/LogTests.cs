using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Tests.Telemetry;

public sealed class LogTests
{
    private readonly StringWriter _output = new();

    [Fact]
    public void Write_Json_HasFieldsInTheOriginalsOrder()
    {
        var sink = new LogSink(_output, LogLevel.Information, LogEncoding.Json, TimeProvider.System)
        {
            InitialFields = [new("a", 1L), new("b", "x")],
            HidesCaller = true,
        };
        sink.Write(LogLevel.Warning, "here", "text", [new("list", new[] { "p", "q" }), new("n", 2)]);
        var line = _output.ToString();
        line.ShouldStartWith("{\"level\":\"warn\",\"ts\":\"");
        line.ShouldEndWith("Z\",\"msg\":\"text\",\"a\":1,\"b\":\"x\",\"list\":[\"p\",\"q\"],\"n\":2}\n");
    }

    [Fact]
    public void Write_SameMessage_IsSampled()
    {
        var sink = new LogSink(_output, LogLevel.Information, LogEncoding.Console, TimeProvider.System)
        {
            Sampler = new LogSampler(new LogSamplingConfig(), TimeProvider.System),
        };
        for (var i = 0; i < 250; i++)
            sink.Write(LogLevel.Information, "here", "again", []);
        sink.Write(LogLevel.Information, "here", "another", []);
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(l => l.EndsWith("again", StringComparison.Ordinal)).ShouldBe(12);
        lines.Count(l => l.EndsWith("another", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Write_DiskIsFull_WhoeverLogsGoesOn()
    {
        using var output = new FullDisk();
        var sink = new LogSink(output, LogLevel.Information, LogEncoding.Console, TimeProvider.System);
        sink.Write(LogLevel.Information, "test", "hello", []);
        output.Attempts.ShouldBe(1);
    }

    private sealed class FullDisk : StringWriter
    {
        public int Attempts { get; private set; }

        public override void Flush()
        {
            Attempts++;
            throw new IOException("No space left on device");
        }
    }
}

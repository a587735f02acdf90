using Microsoft.Extensions.Time.Testing;

namespace TracingAspire.Downloads.Tests;

public sealed class ConsoleToolProgressTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _writer = new() { NewLine = "\n" };

    [Fact]
    public void Report_LogFile_WritesALineAPhaseAndOneEveryTenSeconds()
    {
        var progress = new ConsoleToolProgress(_writer, isTerminal: false, _time);

        foreach (var bytes in (long[])[0, 10_000_000, 20_000_000])
        {
            progress.Report(new(Tools.Kubectl, ToolPhase.Downloading, bytes, 40_000_000, "x.deb"));
            _time.Advance(TimeSpan.FromSeconds(6));
        }

        progress.Report(new(Tools.Kubectl, ToolPhase.Verifying, 0, 40_000_000, "x.deb"));
        progress.Report(new(Tools.Kubectl, ToolPhase.Done));

        _writer.ToString().ShouldBe(
            """
            kubectl 1.32.3: downloading x.deb (40.0 MB)
            kubectl 1.32.3: downloading x.deb 20.0 of 40.0 MB (50 %)
            kubectl 1.32.3: verifying x.deb (40.0 MB)
            kubectl 1.32.3: ready after 18.0 s

            """,
            StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Report_Terminal_RewritesOneLine()
    {
        var progress = new ConsoleToolProgress(_writer, isTerminal: true, _time);

        progress.Report(new(Tools.Kubectl, ToolPhase.Downloading, 0, 40_000_000, "x.deb"));
        progress.Report(new(Tools.Kubectl, ToolPhase.Waiting));
        progress.Report(new(Tools.Kubectl, ToolPhase.Done));

        var lines = _writer.ToString().Split('\n');
        lines.Length.ShouldBe(2);
        var states = lines[0].Split('\r');
        states.Length.ShouldBe(4);
        states[2].Length.ShouldBe(states[1].Length, "the rest of the longer line before is blanked");
        states[3].Trim().ShouldBe("kubectl 1.32.3: ready after 0.0 s");
    }
}

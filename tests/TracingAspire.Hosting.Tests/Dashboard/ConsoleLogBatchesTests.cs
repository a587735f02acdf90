using Aspire.Hosting.Dashboard.Server;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class ConsoleLogBatchesTests
{
    [Fact]
    public void Split_ShortLines_MakesOneUpdateWithFlagsAndNumbers()
    {
        var updates = ConsoleLogBatches.Split([new(1, "out", false), new(2, "err", true)]).ToList();

        var lines = updates.ShouldHaveSingleItem().LogLines;
        lines.Select(line => (line.LineNumber, line.Text, line.IsStdErr)).ShouldBe([(1, "out", false), (2, "err", true)]);
    }

    [Fact]
    public void Split_MoreThanAMessageHolds_CutsBetweenLines()
    {
        var half = new string('x', (ConsoleLogBatches.MaximumCharacters / 2) + 1);

        var updates = ConsoleLogBatches.Split([new(1, half, false), new(2, half, false), new(3, "y", false)]).ToList();

        updates.Select(update => update.LogLines.Count).ShouldBe([1, 2]);
    }

    [Fact]
    public void Split_EndlessLine_IsCutAtACharacter()
    {
        var line = new string('x', ConsoleLogBatches.MaximumCharacters - 1) + "😀😀";

        var text = ConsoleLogBatches.Split([new(1, line, false)]).Single().LogLines.Single().Text;

        text.ShouldBe(new string('x', ConsoleLogBatches.MaximumCharacters - 1));
    }

    [Fact]
    public void Split_NoLines_SendsNothing() => ConsoleLogBatches.Split([]).ShouldBeEmpty();
}

using System.Globalization;
using TracingAspire.Testing.Tests.Traces;

namespace TracingAspire.Testing.Tests.Rendering;

/// <summary>How a trace is printed.</summary>
public class TraceTreeTests
{
    [Fact]
    public void ToString_Trace_IsItsTree() => Sample.Click.ToString().ShouldBe(
        """
        trace 4bf92f3577b34da6a3ce929d0e0e4736, 5 spans, 20 ms
        task-web: click (internal, 20 ms)
        └─ task-web: HTTP POST (client, 18 ms)
           └─ task-service: POST /api/tasks (server, 12 ms)
              ├─ task-service: DynamoDB.GetItem (client, 2 ms)
              └─ task-service: DynamoDB.PutItem (client, 6 ms)
        """);

    [Fact]
    public void Failure_OfALargeTrace_ShowsTheBeginningAndTheWayToWhatIsWrong()
    {
        var lines = Enumerable.Range(0, 300).Select(number => string.Create(CultureInfo.InvariantCulture, $"  internal a: step{number} {number} 1")).ToList();
        lines[200] += "\n    client a: lost 200 1 !";
        var trace = Sample.Of("server a: GET / 0 400\n" + string.Join('\n', lines));

        var message = Should.Throw<TraceAssertionException>(trace.ShouldHaveNoErrors).Message;

        message.Split('\n').Length.ShouldBe(38);
        message.ShouldContain("├─ a: step28 (internal, 1 ms)\n├─ a: step200 (internal, 1 ms)\n│  └─ a: lost (client, 1 ms, error)\n│        ✗ this is an error\n└─ … 270 more spans\n");
    }

    [Fact]
    public void Descendants_OfAVeryDeepTrace_AreAllThere()
    {
        const int Depth = 5000;
        var text = string.Join('\n', Enumerable.Range(0, Depth).Select(depth => new string(' ', depth) + "internal a: x 0 1"));

        Sample.Of(text).Root.Descendants.Count().ShouldBe(Depth - 1);
    }

    [Theory]
    [InlineData(0.45, "450 µs")]
    [InlineData(1.25, "1.25 ms")]
    [InlineData(12.34, "12.3 ms")]
    [InlineData(1500, "1.5 s")]
    [InlineData(150_000, "150 s")]
    public void DurationText_AnyDuration_HasThreeDigitsAndAUnit(double milliseconds, string text) =>
        DurationText.Of(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(text);
}

using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Shapes;

/// <summary>Random trees against the shape they were made from, with and without a change; the seed is in the message.</summary>
public class RandomShapeTests
{
    private const int Trees = 300;

    [Fact]
    public void ShouldMatch_OwnShapeInAnyOrder_PassesAndEveryChangeOfTheTreeFails()
    {
        for (var seed = 0; seed < Trees; seed++)
        {
            var random = new Random(seed);
            var lines = Lines(random, depth: 0).ToList();
            var trace = Sample.Of(string.Join('\n', lines));
            var shape = ShapeOf(trace.Root, random);

            Passes(trace, shape).ShouldBeTrue($"seed {seed}: its own shape\n{trace}");
            Passes(Sample.Of(string.Join('\n', lines.Append("  client a: more 0 1"))), shape).ShouldBeFalse($"seed {seed}: one span more\n{trace}");
            Passes(trace, shape.WithChildren(Client("a"))).ShouldBeFalse($"seed {seed}: one span less\n{trace}");
            lines[random.Next(lines.Count)] += "9";
            Passes(Sample.Of(string.Join('\n', lines)), shape).ShouldBeFalse($"seed {seed}: one attribute changed\n{trace}");
        }
    }

    // Few names and values, so that siblings are often alike and shapes fit several of them.
    private static IEnumerable<string> Lines(Random random, int depth)
    {
        yield return $"{new string(' ', depth * 2)}internal a: {"xyz"[random.Next(3)]} {random.Next(9)} 1 | n={random.Next(2)}";
        for (var children = depth < 3 ? random.Next(4) : 0; children > 0; children--)
        {
            foreach (var line in Lines(random, depth + 1))
                yield return line;
        }
    }

    private static SpanShape ShapeOf(Span span, Random random)
    {
        var children = span.Children.Select(child => ShapeOf(child, random)).ToArray();
        random.Shuffle(children);
        return Internal("a", span.Name).With("n", span.Attributes["n"]).WithChildren(children);
    }

    private static bool Passes(Trace trace, SpanShape shape)
    {
        try
        {
            trace.ShouldMatch(shape);
            return true;
        }
        catch (TraceAssertionException exception)
        {
            exception.Message.ShouldContain("✗");
            return false;
        }
    }
}

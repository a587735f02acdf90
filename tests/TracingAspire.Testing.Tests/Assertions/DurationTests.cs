using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Assertions;

/// <summary>Durations relative to others of the trace.</summary>
public class DurationTests
{
    private static readonly Trace Queries = Sample.Of("server a: GET / 0 100\n  client a: one 0 30\n  client a: two 20 30\n  client a: three 60 20");

    [Fact]
    public void ShouldBeWithin_CallsTogetherTooLong_CountsSharedTimeOnce()
    {
        Queries.ShouldBeWithin(0.7, Client("a"));

        var message = Should.Throw<TraceAssertionException>(() => Queries.ShouldBeWithin(0.6, Client("a"))).Message;

        message.ShouldStartWith("Expected a: * (client) to take at most 60 % of its parent's time.");
        message.ShouldContain("a: two (client, 30 ms)\n│     ✗ one of 3 that take 70 % of their parent's time");
    }

    [Fact]
    public void ShouldBeWithin_NoSuchSpan_FailsInsteadOfPassing() =>
        Should.Throw<TraceAssertionException>(() => Queries.ShouldBeWithin(0.6, Client("b"))).Message.ShouldContain("there are none");

    [Fact]
    public void ShouldBeWithin_NoneHasItsParent_FailsInsteadOfPassing()
    {
        Should.Throw<TraceAssertionException>(() => Queries.ShouldBeWithin(0.6, Server("a"))).Message.ShouldContain("none has its parent in the trace");
        Should.Throw<TraceAssertionException>(() => Sample.Of("client a: one 0 30", parentOfRoots: "00000000000000ff").ShouldBeWithin(0.6));
    }

    [Fact]
    public void Within_SpanTooLong_SaysWhichShareItTakes()
    {
        Queries.ShouldContain(Client("a", "one").Within(0.3));

        Should.Throw<TraceAssertionException>(() => Queries.ShouldContain(Client("a", "one").Within(0.29)))
            .Message.ShouldContain("✗ expected at most 29 % of its parent's time; it takes 30 ms of 100 ms, 30 %");
    }

    [Fact]
    public void Relations_OfTwoSpans_HoldOrMarkTheSpan()
    {
        var (one, two, three) = (Queries.Single(Client(name: "one")), Queries.Single(Client(name: "two")), Queries.Single(Client(name: "three")));

        one.ShouldOverlap(two);
        two.ShouldPrecede(three);
        three.ShouldBeShorterThan(two, share: 0.7);
        Should.Throw<TraceAssertionException>(() => two.ShouldOverlap(three)).Message.ShouldContain("✗ does not overlap with a: two");
        Should.Throw<TraceAssertionException>(() => one.ShouldPrecede(two)).Message.ShouldContain("✗ begins 10 ms before the end of a: one");
        Should.Throw<TraceAssertionException>(() => one.ShouldBeShorterThan(three)).Message.ShouldContain("✗ takes 150 % of that");
    }
}

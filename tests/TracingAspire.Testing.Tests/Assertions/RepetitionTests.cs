using TracingAspire.Testing.Tests.Traces;

namespace TracingAspire.Testing.Tests.Assertions;

/// <summary>One call where there are as many as items.</summary>
public class RepetitionTests
{
    private static Trace Loop => Sample.Of(
        """
        server shop: GET /orders 0 90
          client shop: SELECT orders 1 2
          internal shop: price 5 10
            client shop: SELECT prices 6 8 | db.operation.name=SELECT id=1
          internal shop: price 20 10
            client shop: SELECT prices 21 8 | db.operation.name=SELECT id=2
        """);

    [Fact]
    public void ShouldHaveNoRepeatedClientSpans_CallForEachItem_MarksEveryCall()
    {
        var message = Should.Throw<TraceAssertionException>(() => Loop.ShouldHaveNoRepeatedClientSpans()).Message;

        message.ShouldStartWith("Expected no request to make the same call more than once (N+1): shop: SELECT prices 2 times");
        message.ShouldContain("✗ call 1 of 2");
        message.ShouldContain("✗ call 2 of 2");
        message.ShouldNotContain("SELECT orders (client, 2 ms)\n  │     ✗");
    }

    [Fact]
    public void ShouldHaveNoRepeatedClientSpans_AsManyAsAllowed_Passes() => Loop.ShouldHaveNoRepeatedClientSpans(max: 2);

    [Fact]
    public void ShouldHaveNoRepeatedClientSpans_OtherRequestsAndOtherTargets_AreNotTheSame() => Sample.Of(
        """
        internal web: click 0 90
          client web: GET 1 20 | server.address=a
            server a: GET /a 2 18
              client a: GET 3 9 | server.address=c
          client web: GET 30 20 | server.address=b
            server b: GET /b 31 18
              client b: GET 33 9 | server.address=c
        """).ShouldHaveNoRepeatedClientSpans();
}

using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Shapes;

/// <summary>The whole trace against its shape; what is wrong is marked at its place.</summary>
public class ShouldMatchTests
{
    private static SpanShape Click(params SpanShape[] ofServer) =>
        Internal("task-web", "click").WithChildren(
            Client("task-web", "HTTP POST").WithChildren(
                Server("task-service", "POST /api/tasks").WithChildren(ofServer)));

    [Fact]
    public void ShouldMatch_AllAsExpectedInAnotherOrder_Passes() =>
        Sample.Click.ShouldMatch(Click(Client(name: "DynamoDB.PutItem"), Client(name: "DynamoDB.GetItem")));

    [Fact]
    public void ShouldMatch_AnotherAttribute_MarksItAtTheSpan() =>
        Failure(Sample.Click, Click(
            Client("task-service", "DynamoDB.GetItem"),
            Client("task-service", "DynamoDB.PutItem").With("db.operation.name", "UpdateItem").With("aws.dynamodb.table_names")))
        .ShouldBe(
            """
            The trace has not the expected shape: 2 differences.

            trace 4bf92f3577b34da6a3ce929d0e0e4736, 5 spans, 20 ms
            task-web: click (internal, 20 ms)
            └─ task-web: HTTP POST (client, 18 ms)
               └─ task-service: POST /api/tasks (server, 12 ms)
                  ├─ task-service: DynamoDB.GetItem (client, 2 ms)
                  └─ task-service: DynamoDB.PutItem (client, 6 ms)
                        ✗ expected db.operation.name = "UpdateItem"; it is "PutItem"
                        ✗ expected aws.dynamodb.table_names; it has no such attribute

            """);

    [Fact]
    public void ShouldMatch_OneMissingOneTooMany_MarksBothAtTheirParent() =>
        Failure(Sample.Click, Click(Client("task-service", "DynamoDB.PutItem"), Producer("task-service", "publish").WithChildren(Consumer("mailer"))))
        .ShouldBe(
            """
            The trace has not the expected shape: 2 differences.

            trace 4bf92f3577b34da6a3ce929d0e0e4736, 5 spans, 20 ms
            task-web: click (internal, 20 ms)
            └─ task-web: HTTP POST (client, 18 ms)
               └─ task-service: POST /api/tasks (server, 12 ms)
                  ├─ task-service: DynamoDB.GetItem (client, 2 ms)
                  │     ✗ not expected here
                  ├─ task-service: DynamoDB.PutItem (client, 6 ms)
                  └─ ✗ missing: task-service: publish (producer) → mailer: * (consumer)

            """);

    [Fact]
    public void ShouldMatch_AnotherName_SaysSoInsteadOfMissingAndUnexpected() =>
        Failure(Sample.Click, Internal("task-web", "submit").WithAnyChildren()).ShouldContain(
            """
            task-web: click (internal, 20 ms)
            │  ✗ expected the name submit
            └─ task-web: HTTP POST
            """);

    [Fact]
    public void ShouldMatch_ShapesThatOverlap_FindsThePairingThatFits()
    {
        // The general shape comes first and fits both; only one pairing satisfies both shapes.
        var trace = Sample.Of("server a: root 0 9\n  client a: call 1 1 | n=1\n  client a: call 3 1 | n=2");

        trace.ShouldMatch(Server("a").WithChildren(Client("a", "call"), Client("a").With("n", 1)));
        trace.ShouldMatch(Server("a").WithChildren(Client("a").With("n", 2), Client("a", "call").Optional(), Client("a").With("n", 1)));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(1, 3, true)]
    [InlineData(1, 1, false)]
    [InlineData(3, 3, false)]
    [InlineData(0, 0, false)]
    public void ShouldMatch_Times_CountsSiblings(int atFewest, int atMost, bool passes)
    {
        var trace = Sample.Of("server a: root 0 9\n  client a: call 1 1\n  client a: call 3 1");
        var shape = Server("a").WithChildren(Client("a", "call").Times(atFewest, atMost));

        (Record.Exception(() => trace.ShouldMatch(shape)) is not TraceAssertionException).ShouldBe(passes);
    }

    [Fact]
    public void ShouldMatch_Orphan_IsNotExpectedAtTheTop() =>
        Failure(Sample.Of("server a: root 0 9", parentOfRoots: "00000000000000aa"), []).ShouldContain("✗ not expected here");

    [Fact]
    public void ShouldMatch_WithAnyChildren_TakesThoseNotNamed() =>
        Sample.Click.ShouldMatch(Internal("task-web", "click").WithDescendants(Client(name: "DynamoDB.*").AtLeast(2)));

    private static string Failure(Trace trace, params SpanShape[] roots) =>
        Should.Throw<TraceAssertionException>(() => trace.ShouldMatch(roots)).Message;
}

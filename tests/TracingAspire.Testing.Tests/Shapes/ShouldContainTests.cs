using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Shapes;

/// <summary>Parts of a trace against their shapes.</summary>
public class ShouldContainTests
{
    [Fact]
    public void ShouldContain_PartOfTheTree_Passes()
    {
        Sample.Click.ShouldContain(Server("task-service").WithChildren(Client(name: "DynamoDB.PutItem")));
        Sample.Click.ShouldContain(Client("task-service").Times(2));
        Sample.Click.ShouldNotContain(Server("task-web"));
    }

    [Fact]
    public void ShouldContain_WrongParent_MarksWhatIsMissingWhereItComesClosest() =>
        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldContain(Client("task-web").WithChildren(Client(name: "DynamoDB.PutItem"))))
            .Message.ShouldContain(
                """
                └─ task-web: HTTP POST (client, 18 ms)
                   ├─ task-service: POST /api/tasks (server, 12 ms)
                   │  ├─ task-service: DynamoDB.GetItem (client, 2 ms)
                   │  └─ task-service: DynamoDB.PutItem (client, 6 ms)
                   └─ ✗ missing: DynamoDB.PutItem (client)
                """);

    [Fact]
    public void ShouldContain_NothingLikeIt_SaysSoBelowTheTree() =>
        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldContain(Consumer("mailer", "send").With("to", "x")))
            .Message.ShouldEndWith("\n✗ missing: mailer: send (consumer) with to = \"x\"\n");

    [Fact]
    public void ShouldContain_MoreThanAllowed_MarksTheOneTooMany() =>
        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldContain(Client("task-service", "DynamoDB.*").Times(1)))
            .Message.ShouldContain("✗ one too many: expected task-service: DynamoDB.* (client) once");

    [Fact]
    public void ShouldContain_NoShapes_IsRefused() =>
        Should.Throw<ArgumentException>(() => Sample.Click.ShouldContain()).Message.ShouldStartWith("Name a span at least");

    // Each of them fits each place: a search that tries all of that does not end in the time of a test, or of its stack.
    [Fact]
    public void ShouldContain_ThousandsOfSpansAlike_ComesToAnEnd()
    {
        var large = Sample.Of("server a: GET / 0 100\n" + string.Join('\n', Enumerable.Range(0, 4000).Select(_ => "  client a: query 0 1")));

        large.ShouldContain(Client("a", "query").AtLeast(1));
        large.ShouldContain(Client("a").AtLeast(2000), Client(name: "query").AtLeast(2000));
        large.ShouldMatch(Server("a").WithChildren(Client("a", "query").Times(4000)));
        Should.Throw<TraceAssertionException>(() => large.ShouldContain(Client("a", "query").Times(3999))).Message.ShouldContain("one too many");
    }

    [Fact]
    public void ShouldNotContain_Match_MarksIt() =>
        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldNotContain(Client(name: "*Get*")))
            .Message.ShouldContain("DynamoDB.GetItem (client, 2 ms)\n      │     ✗ not expected");

    [Fact]
    public void Single_SeveralOrNone_FailsWithTheTree()
    {
        Sample.Click.Single(Server()).Name.ShouldBe("POST /api/tasks");

        Should.Throw<TraceAssertionException>(() => Sample.Click.Single(Client("task-service"))).Message.ShouldContain("there are 2.");
        Should.Throw<TraceAssertionException>(() => Sample.Click.Single(Server("task-service").With("missing"))).Message.ShouldContain("✗ expected missing; it has no such attribute");
    }
}

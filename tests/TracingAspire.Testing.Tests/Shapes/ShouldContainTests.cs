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

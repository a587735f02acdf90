using TracingAspire.Testing.Tests.Traces;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Assertions;

/// <summary>Orphans, errors, services.</summary>
public class TraceAssertionTests
{
    private const string LostParent = "00000000000000aa";

    [Fact]
    public void ShouldHaveNoOrphans_ParentMissing_MarksTheOrphan()
    {
        var trace = Sample.Of("server a: GET / 0 9", parentOfRoots: LostParent);

        var message = Should.Throw<TraceAssertionException>(trace.ShouldHaveNoOrphans).Message;

        message.ShouldContain("(orphan) a: GET / (server, 9 ms)\n   ✗ its parent 00000000000000aa is missing");
        trace.Roots.ShouldBeEmpty();
    }

    [Fact]
    public void ShouldHaveNoOrphans_ParentIsTheTest_Passes()
    {
        Sample.Of("server a: GET / 0 9", parentOfRoots: LostParent, caller: LostParent).ShouldHaveNoOrphans();
        Sample.Of("server a: GET / 0 9", parentOfRoots: TraceContext.New().SpanId).ShouldHaveNoOrphans();
    }

    [Fact]
    public void ShouldHaveNoErrors_Error_MarksIt()
    {
        Sample.Click.ShouldHaveNoErrors();
        var trace = Sample.Of("server a: GET / 0 9\n  client a: call 1 2 !");

        Should.Throw<TraceAssertionException>(trace.ShouldHaveNoErrors).Message.ShouldContain("└─ a: call (client, 2 ms, error)\n      ✗ this is an error");
    }

    [Fact]
    public void ShouldHaveErrors_TheErrorsNamed_PassesAndElseFails()
    {
        var trace = Sample.Of("server a: GET / 0 9 !\n  client a: call 1 2 !\n  client a: other 4 2");

        trace.ShouldHaveErrors();
        trace.ShouldHaveErrors(Server("a"), Client("a", "call"));
        Should.Throw<TraceAssertionException>(() => trace.ShouldHaveErrors(Server("a"))).Message.ShouldContain("✗ this error is not expected");
        Should.Throw<TraceAssertionException>(() => trace.ShouldHaveErrors(Server("a"), Client("a"))).Message.ShouldContain("✗ expected status error");
        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldHaveErrors()).Message.ShouldStartWith("Expected an error, there is none.");
        Should.Throw<TraceAssertionException>(() => trace.ShouldHaveErrors(Server("a"), Client("a", "call"), Client("nobody")))
            .Message.ShouldContain("missing: nobody: * (client)");
    }

    [Fact]
    public void ShouldHaveServices_OtherServices_NamesBoth()
    {
        Sample.Click.ShouldHaveServices("task-web", "task-service");

        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldHaveServices("task-web"))
            .Message.ShouldStartWith("Expected the services task-web; they are task-service, task-web.");
    }

    [Fact]
    public void Root_SeveralRoots_FailsWithTheTree() =>
        Should.Throw<TraceAssertionException>(() => Sample.Of("server a: GET / 0 9\nserver a: GET /x 10 9").Root).Message.ShouldStartWith("Expected one root, there are 2.");
}

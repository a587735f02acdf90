using TracingAspire.Testing.Tests.Traces;

namespace TracingAspire.Testing.Tests.Snapshots;

/// <summary>Traces as texts to approve.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    [Fact]
    public void ToSnapshot_TwoRunsOfTheSame_AreTheSameText()
    {
        var one = Sample.Of("server a: GET / 0 9 | server.port=1234 url.full=http://localhost:4711/x?id=7b2f6f0e-8f0e-4b0a-9a51-3f0f0e1b2c3d\n  client a: x 1 1\n  client a: y 2 1 !");
        var two = Sample.Of("server a: GET / 0 12 | server.port=99 url.full=http://localhost:80/x?id=00000000-8f0e-4b0a-9a51-3f0f0e1b2c3d\n  client a: y 1 1 !\n  client a: x 2 3");

        var text = one.ToSnapshot();

        text.ShouldBe(
            """
            a: GET / (server)
            │    server.port = …
            │    url.full = "http://localhost:{port}/x?id={guid}"
            ├─ a: x (client)
            └─ a: y (client, error)

            """);
        two.ToSnapshot().ShouldBe(text);
        two.ToSnapshot(new TraceSnapshotOptions { KeepOrder = true }).ShouldNotBe(text);
        one.ToSnapshot(new TraceSnapshotOptions { Omit = ["*"] }).ShouldNotContain(" = ");
    }

    [Fact]
    public void ShouldMatchSnapshot_ApprovedFileOfThisTest_IsBesideItsSource() => Sample.Click.ShouldMatchSnapshot();

    [Fact]
    public void ShouldMatchSnapshot_AnotherTrace_ShowsTheLinesThatDiffer()
    {
        SkipWhereUpdating();
        var options = new TraceSnapshotOptions { Folder = _folder };
        File.WriteAllText(Path.Combine(_folder, "click.txt"), Sample.Click.ToSnapshot().Replace("PutItem", "UpdateItem", StringComparison.Ordinal));

        var message = Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldMatchSnapshot("click", options)).Message;

        message.ShouldContain("run the test with UPDATE_SNAPSHOTS=1");
        message.ShouldContain("-       └─ task-service: DynamoDB.UpdateItem (client)");
        message.ShouldContain("+       └─ task-service: DynamoDB.PutItem (client)");
    }

    [Fact]
    public void ShouldMatchSnapshot_NoFile_SaysHowToWriteIt()
    {
        SkipWhereUpdating();

        Should.Throw<TraceAssertionException>(() => Sample.Click.ShouldMatchSnapshot("new", new TraceSnapshotOptions { Folder = _folder }))
            .Message.ShouldStartWith($"There is no approved snapshot {Path.Combine(_folder, "new.txt")}. If that is wanted, run the test with UPDATE_SNAPSHOTS=1");
    }

    [Fact]
    public void ShouldMatchSnapshot_SourceElsewhere_AsksForTheFolder() =>
        Should.Throw<DirectoryNotFoundException>(() => Sample.Click.ShouldMatchSnapshot(source: "/_/nowhere/Tests.cs")).Message.ShouldContain("set TraceSnapshotOptions.Folder");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void SkipWhereUpdating() => Assert.SkipWhen(
        Environment.GetEnvironmentVariable(SnapshotAssertions.UpdateVariable) is { Length: > 0 }, $"{SnapshotAssertions.UpdateVariable} is set: nothing is compared.");
}

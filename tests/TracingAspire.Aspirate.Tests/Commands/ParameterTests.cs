using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Commands;

public class ParameterTests
{
    [Fact]
    public async Task Parameter_Missing_IsAskedForByName()
    {
        using var workspace = Workspace.With($"{Resources.Parameter("region")}, {Resources.Secret("key")}, {Resources.WithEnv("\"R\": \"{region.value}\", \"K\": \"{key.value}\"")}");
        workspace.Answer = question => question.StartsWith("key", StringComparison.Ordinal) ? "hunter2" : "eu";

        var run = await workspace.GenerateWellAsync();
        workspace.Asked.ShouldBe([("region: ", false), ("key (secret): ", true)]);
        workspace.Literal("box", "R").ShouldBe("eu");
        workspace.Read("box/.box.secrets").ShouldBe("K=hunter2\n");
        run.Output.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Parameter_MissingAndNobodyThere_AllAreNamed()
    {
        using var workspace = Workspace.With($"{Resources.Parameter("b")}, {Resources.Parameter("a")}, {Resources.Parameter("unused")}, {Resources.WithEnv("\"X\": \"{b.value}{a.value}\"")}");

        (await workspace.GenerateBadlyAsync()).ShouldBe("Parameters have no value: a, b. Give them with -pa a=… -pa b=…, or with the variables Parameters__a, Parameters__b.");
    }

    [Fact]
    public async Task Parameter_Default_IsHonoured()
    {
        using var workspace = Workspace.With($"{Resources.Parameter("region", "\"default\": { \"value\": \"eu={x}\" }")}, {Resources.WithEnv("\"X\": \"{region.value}\"")}");

        await workspace.GenerateWellAsync();
        workspace.Literal("box", "X").ShouldBe("eu={x}");
    }

    [Fact]
    public async Task Parameter_GivenInSeveralPlaces_CommandLineOutranksSettings()
    {
        using var workspace = Workspace.With($"{Resources.Parameter("a", "\"default\": { \"value\": \"0\" }")}, {Resources.Parameter("b", "\"default\": { \"value\": \"0\" }")}, {Resources.WithEnv("\"A\": \"{a.value}\", \"B\": \"{b.value}\"")}");
        workspace.Settings("""{ "parameters": { "a": "1", "b": "1" } }""");

        await workspace.GenerateWellAsync("-pa", "b=2=3");
        workspace.Literal("box", "A").ShouldBe("1");
        workspace.Literal("box", "B").ShouldBe("2=3");
    }
}

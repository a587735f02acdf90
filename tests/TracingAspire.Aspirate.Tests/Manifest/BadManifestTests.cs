using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Manifest;

/// <summary>A manifest that is no good gets one clear error and leaves nothing half written.</summary>
public class BadManifestTests
{
    [Theory]
    [InlineData("", "is empty.")]
    [InlineData("   \n", "is empty.")]
    [InlineData("{ \"resources\": ", "is not valid JSON, line 1")]
    [InlineData("{\n  \"resources\": {},\n}", "is not valid JSON, line 3")]
    [InlineData("[]", "holds an array; it must be a JSON object.")]
    [InlineData("{}", "has no object 'resources'")]
    [InlineData("{ \"resources\": [] }", "has no object 'resources'")]
    [InlineData("{ \"resources\": {} }", "has no resources.")]
    [InlineData("{ \"resources\": {} } trailing", "is not valid JSON")]
    [InlineData("{ \"resources\": { \"a\": { \"type\": \"value.v0\" }, \"a\": {} } }", "'a' is given twice in one object")]
    [InlineData("{ \"resources\": { \"a\": \"\\ud800\" } }", "a string is not valid Unicode")]
    public async Task Generate_FileThatIsNoManifest_SaysWhy(string json, string expected)
    {
        using var workspace = new Workspace();
        workspace.Manifest(json);

        (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
    }

    [Theory]
    [InlineData("\"a\": 1", "resources.a (line 1): is a number; it must be an object.")]
    [InlineData("\"a\": {}", "resources.a (line 1): 'type' is missing.")]
    [InlineData("\"a\": { \"type\": 7 }", "resources.a.type (line 1): is a number; it must be a string.")]
    [InlineData("\"a\": { \"type\": \"container.v0\" }", "resources.a (line 1): 'image' is missing.")]
    [InlineData("\"a\": { \"type\": \"container.v1\" }", "has neither 'image' nor 'build'")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"a b\" }", "resources.a.image (line 1): 'a b' is no image name.")]
    [InlineData("\"a\": { \"type\": \"project.v0\" }", "'path' is missing.")]
    [InlineData("\"a\": { \"type\": \"dockerfile.v0\", \"path\": \"Dockerfile\" }", "'context' is missing.")]
    [InlineData("\"a\": { \"type\": \"parameter.v0\", \"inputs\": {} }", "'value' is missing.")]
    [InlineData("\"a\": { \"type\": \"parameter.v0\", \"value\": \"x\", \"inputs\": { \"value\": { \"default\": {} } } }", "has neither 'value' nor 'generate'")]
    [InlineData("\"a\": { \"type\": \"annotated.string\", \"value\": \"x\", \"filter\": \"rot13\" }", "the filter 'rot13' is unknown")]
    [InlineData("\"a\": { \"type\": \"dapr.v0\" }", "'dapr' is missing.")]
    [InlineData("\"a\": { \"type\": \"dapr.component.v0\" }", "'daprComponent' is missing.")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": [] }", "resources.a.env (line 1): is an array; it must be an object.")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": { \"X\": 1 } }", "resources.a.env.X (line 1): is a number; it must be a string.")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": { \"1X\": \"\" } }", "resources.a.env.1X (line 1): is no variable")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": { \"A B\": \"\" } }", "is no variable")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": { \"X\": \"a\\u0000b\" } }", "holds the character U+0000, which kustomize does not carry")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"env\": { \"X\": \"\\ta\\nb\" } }", "holds several lines of which the first starts with a tab")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"args\": [1] }", "resources.a.args[0] (line 1): is a number")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"bindings\": { \"b\": { \"scheme\": \"http\" } } }", "has neither 'targetPort' nor 'port'")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"bindings\": { \"b\": { \"scheme\": \"http\", \"targetPort\": 70000 } } }", "70000 is no port")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"bindings\": { \"b\": { \"scheme\": \"http\", \"protocol\": \"sctp\", \"targetPort\": 1 } } }", "'sctp' is no protocol")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"bindings\": { \"a_b\": { \"scheme\": \"http\", \"targetPort\": 1 } } }", "'a_b' is no port name in Kubernetes")]
    [InlineData("\"Big\": { \"type\": \"container.v0\", \"image\": \"x\" }", "'Big' is no name in Kubernetes")]
    [InlineData("\"../../etc\": { \"type\": \"container.v0\", \"image\": \"x\" }", "'../../etc' is no name in Kubernetes")]
    [InlineData("\"1a\": { \"type\": \"container.v0\", \"image\": \"x\" }", "'1a' is no name in Kubernetes")]
    [InlineData("\"a\": { \"type\": \"container.v0\", \"image\": \"x\", \"volumes\": [ { \"target\": \"data\" } ] }", "the target 'data' is no absolute path")]
    [InlineData("\"a\": { \"type\": \"executable.v0\", \"command\": \"node\" }", "type executable.v0 has no counterpart in Kubernetes; go on without it with --skip-unsupported.")]
    [InlineData("\"a\": { \"error\": \"This resource does not support generation in the manifest.\" }", "This resource does not support generation in the manifest.")]
    public async Task Generate_BadResource_NamesPlaceAndRemedy(string resource, string expected)
    {
        using var workspace = Workspace.With(resource);

        (await workspace.GenerateBadlyAsync()).ShouldContain(expected);
    }

    [Fact]
    public async Task Generate_SeveralErrors_ReportsAllWithLines()
    {
        using var workspace = new Workspace();
        workspace.Manifest("{\n\"resources\": {\n\"a\": { \"type\": \"container.v0\" },\n\"b\": { \"type\": \"project.v0\" }\n}\n}");

        (await workspace.GenerateBadlyAsync()).Split('\n').ShouldBe(
            ["resources.a (line 3): 'image' is missing.", "resources.b (line 4): 'path' is missing."]);
    }

    [Fact]
    public async Task Generate_ThousandErrors_ShowsSomeAndCountsTheRest()
    {
        using var workspace = Workspace.With(string.Join(',', Enumerable.Range(0, 1000).Select(number => $"\"r{number}\": {{}}")));

        var lines = (await workspace.GenerateBadlyAsync()).Split('\n');
        lines.Length.ShouldBe(26);
        lines[^1].ShouldBe("… and 975 more.");
    }

    [Fact]
    public async Task Generate_MissingFile_NamesIt()
    {
        using var workspace = new Workspace();

        (await workspace.GenerateBadlyAsync()).ShouldBe($"The manifest {workspace.ManifestPath} does not exist.");
    }

    [Fact]
    public async Task Generate_DeepNesting_IsRefused()
    {
        using var workspace = Workspace.With($"\"a\": {string.Concat(Enumerable.Repeat("{\"a\":", 5000))}1{new string('}', 5000)}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("maximum configured depth of 64");
    }

    [Fact]
    public async Task Generate_TenMegabytes_IsRefusedForItsSize()
    {
        using var workspace = Workspace.With(Resources.WithEnv($"\"X\": \"{new string('x', 10 * 1024 * 1024)}\""));

        (await workspace.GenerateBadlyAsync()).ShouldContain("has 10.0 MiB; more than 8 MiB is taken for the wrong file.");
    }

    [Fact(Timeout = 120_000)]
    public async Task Generate_AsLargeAsIsTaken_Ends()
    {
        var resources = string.Join(",\n", Enumerable.Range(0, 500).Select(number =>
            Resources.ContainerWith($"\"env\": {{ \"NEXT\": \"{{r{(number + 1) % 500}.bindings.http.url}}\", \"PAD\": \"{new string('x', 13_000)}\" }}, \"bindings\": {{ {Resources.Binding("http", 80)} }}", $"r{number}")));
        using var workspace = Workspace.With(resources);
        new FileInfo(workspace.ManifestPath).Length.ShouldBeGreaterThan(6 * 1024 * 1024);

        // The time limit cancels the token the run looks at.
        await workspace.GenerateWellAsync();
        (await File.ReadAllTextAsync(Path.Combine(workspace.Output, "r7/kustomization.yaml"), TestContext.Current.CancellationToken)).ShouldContain("NEXT=http://r8:80");
    }

    [Fact]
    public async Task Generate_LongValueManyReferTo_IsRefusedBeforeItFillsTheMemory()
    {
        var args = string.Join(',', Enumerable.Repeat("\"{long.connectionString}\"", 3000));
        using var workspace = Workspace.With(
            $"\"long\": {{ \"type\": \"value.v0\", \"connectionString\": \"{new string('x', 1_000_000)}\" }}, {Resources.ContainerWith($"\"args\": [{args}]")}");

        (await workspace.GenerateBadlyAsync()).ShouldContain("with this value the manifest is longer than 64 MiB with its placeholders resolved");
    }

    [Fact]
    public async Task Generate_Null_IsNothingThere()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("\"entrypoint\": null, \"env\": { \"A\": null, \"B\": \"1\" }"));

        (await workspace.GenerateWellAsync()).Output.ShouldContain("note: resources.box.env.A: has no value and is left out.");
        workspace.Literal("box", "B").ShouldBe("1");
    }

    [Fact]
    public async Task Generate_ByteOrderMark_IsTaken()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace.ManifestPath, $"{{ \"resources\": {{ {Resources.Container} }} }}", new System.Text.UTF8Encoding(true));

        await workspace.GenerateWellAsync();
    }

    [Fact]
    public async Task Generate_Utf16_IsRefused()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace.ManifestPath, $"{{ \"resources\": {{ {Resources.Container} }} }}", System.Text.Encoding.Unicode);

        (await workspace.GenerateBadlyAsync()).ShouldContain("is UTF-16; save it as UTF-8.");
    }

    [Fact]
    public async Task Generate_SkipUnsupported_LeavesThemOutAndSaysSo()
    {
        using var workspace = Workspace.With($"{Resources.Container}, \"seed\": {{ \"type\": \"executable.v0\" }}");

        var run = await workspace.GenerateWellAsync("--skip-unsupported");
        run.Output.ShouldContain("note: resources.seed: is left out: type executable.v0 has no counterpart in Kubernetes.");
        workspace.Wrote("seed").ShouldBeFalse();
        workspace.Wrote("box/deployment.yaml").ShouldBeTrue();
    }

    [Fact]
    public async Task Generate_MemberItDoesNotKnow_SaysThatItIsLeftOut()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("\"containerFiles\": {}"));

        (await workspace.GenerateWellAsync()).Output.ShouldContain("note: resources.box.containerFiles: is not carried over to Kubernetes.");
    }
}

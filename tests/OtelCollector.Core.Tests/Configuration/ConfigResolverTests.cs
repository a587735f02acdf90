using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;

namespace OtelCollector.Core.Tests.Configuration;

public sealed class ConfigResolverTests
{
    private readonly Dictionary<string, string> _environment = [];
    private readonly ConfigProviders _providers;

    public ConfigResolverTests() => _providers = new ConfigProviders(name => _environment.GetValueOrDefault(name));

    [Theory]
    [InlineData("${env:HOST}:${env:PORT:-4317}", "h:4317")]
    [InlineData("${HOST}", "h")]
    [InlineData("${env:NONE:-a:b}", "a:b")]
    [InlineData("${env:NONE:-${env:HOST}}", "h")]
    [InlineData("$$${env:HOST}", "$h")]
    [InlineData("${env:QUOTED}", "\"q\"")]
    [InlineData("${env:${env:NAME}}", "h")]
    [InlineData("$${env:HOST}", "${env:HOST}")]
    [InlineData("a$$b", "a$b")]
    [InlineData("$HOST", "$HOST")]
    [InlineData("${env:HOST", "${env:HOST")]
    [InlineData("x${env:NONE}y", "xy")]
    public void Resolve_References_AreReplaced(string text, string expected)
    {
        _environment["HOST"] = "h";
        _environment["NAME"] = "HOST";
        _environment["QUOTED"] = "\"q\"";
        Scalar($"yaml:k: '{text}'").Text.ShouldBe(expected);
    }

    [Fact]
    public void Resolve_WholeValue_TakesTheTypeBehindIt()
    {
        _environment["LIST"] = "[a, b]";
        _environment["FLAG"] = "true";
        Root("yaml:k: ${env:LIST}").Find("k").ShouldBeOfType<ConfigList>().Items.Count.ShouldBe(2);
        Scalar("yaml:k: '${env:FLAG}'").IsPlain.ShouldBeTrue();
    }

    [Fact]
    public void Resolve_WholeValue_KeepsTheTextAsGiven()
    {
        _environment["KEY"] = "0123 #x";
        Scalar("yaml:k: ${env:KEY}").AsText().ShouldBe("0123 #x");
    }

    [Fact]
    public void Resolve_UnsetVariable_IsEmptyAndWarned()
    {
        Scalar("yaml:k: ${env:NONE}").IsNull.ShouldBeTrue();
        _providers.Warnings.ShouldBe([new(IsWarning: true, "Configuration references unset environment variable", "NONE")]);
    }

    [Fact]
    public void Resolve_SeveralSources_AreMergedInOrder()
    {
        var root = new ConfigResolver(_providers).Resolve(["yaml:a: {x: 1, y: 1}", "yaml:a::y: 2", "yaml:b: 3"]);
        var a = root.Find("a").ShouldBeOfType<ConfigMap>();
        ((ConfigScalar)a.Find("x")!).Text.ShouldBe("1");
        ((ConfigScalar)a.Find("y")!).Text.ShouldBe("2");
        root.Find("b").ShouldNotBeNull();
    }

    [Fact]
    public void Resolve_File_IsReadWithOrWithoutScheme()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "k: 1");
        try
        {
            Scalar(path).Text.ShouldBe("1");
            Scalar($"file:{path}").Text.ShouldBe("1");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("nowhere.yaml", "unable to read the file file:nowhere.yaml: open nowhere.yaml: no such file or directory")]
    [InlineData("file:./nowhere.yaml", "unable to read the file file:./nowhere.yaml: open nowhere.yaml: no such file or directory")]
    [InlineData("http://127.0.0.1:1/x", "unable to download the file via HTTP GET for uri \"http://127.0.0.1:1/x\": Get \"http://127.0.0.1:1/x\": dial tcp 127.0.0.1:1: connect: connection refused")]
    [InlineData("ftp:x", "unsupported scheme on URI \"ftp:x\"")]
    [InlineData("yaml:k: ${ftp:x}", "scheme \"ftp\" is not supported for uri \"ftp:x\"")]
    [InlineData("yaml:k: ${env:1X}", "environment variable \"1X\" has invalid name")]
    [InlineData("yaml:[1]", "cannot be used as a Conf")]
    [InlineData("yaml:{a: 1, a: 2}", "mapping key \"a\" already defined")]
    public void Resolve_Unusable_SaysWhy(string uri, string expected) =>
        Should.Throw<ConfigException>(() => Root(uri)).Message.ShouldContain(expected);

    [Fact]
    public void Resolve_YamlSyntax_NamesTheLine()
    {
        _environment["TEXT"] = "a: 1\nb:\n  - ]\n";
        Should.Throw<ConfigException>(() => Root("env:TEXT")).Message.ShouldBe(
            "failed to get config: cannot resolve the configuration: retrieved value (type=string) cannot be used as a Conf: assuming string "
            + "type since contents are not valid YAML: yaml: line 2: did not find expected node content");
    }

    [Fact]
    public void Resolve_AnchorsAndMergeKeys_AreFollowed()
    {
        _environment["TEXT"] = "base: &b {x: 1, y: 1}\nk:\n  <<: *b\n  y: 2\n";
        var k = Root("env:TEXT").Find("k").ShouldBeOfType<ConfigMap>();
        ((ConfigScalar)k.Find("x")!).Text.ShouldBe("1");
        ((ConfigScalar)k.Find("y")!).Text.ShouldBe("2");
    }

    [Fact]
    public void Resolve_ReferenceToItself_Ends()
    {
        _environment["LOOP"] = "${env:LOOP}";
        Should.Throw<ConfigException>(() => Root("yaml:k: ${env:LOOP}")).Message.ShouldContain("too many recursive expansions");
    }

    private ConfigMap Root(string uri) => new ConfigResolver(_providers).Resolve([uri]);

    private ConfigScalar Scalar(string uri) => Root(uri).Find("k").ShouldBeOfType<ConfigScalar>();
}

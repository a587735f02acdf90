using TracingAspire.Downloads.Storage;

namespace TracingAspire.Downloads.Tests;

public sealed class CacheRootTests
{
    [Fact]
    public void Find_Variable_Wins() =>
        Find(("TRACING_ASPIRE_CACHE", "/x/cache"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/me")).ShouldBe("/x/cache");

    [Fact]
    public void Find_RelativeVariable_IsMadeAbsolute() =>
        Find(("TRACING_ASPIRE_CACHE", "cache")).ShouldBe(Path.GetFullPath("cache"));

    [Fact]
    public void Find_XdgCacheHome_IsTheParent() =>
        Find(("TRACING_ASPIRE_CACHE", ""), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/me")).ShouldBe("/xdg/tracing-aspire");

    [Fact]
    public void Find_RelativeXdgCacheHome_IsIgnored() =>
        Find(("XDG_CACHE_HOME", "xdg"), ("HOME", "/home/me")).ShouldBe("/home/me/.cache/tracing-aspire");

    [Fact]
    public void Find_NoHome_NamesTheVariableToSet() =>
        Should.Throw<ToolException>(() => Find()).Message.ShouldContain("set TRACING_ASPIRE_CACHE to a folder");

    [Fact]
    public void GetDirectory_NotInstalled_IsUnderTheRoot() =>
        new ToolCache("/cache").GetDirectory(Tools.DynamoDBLocal)
            .ShouldBe($"/cache/dynamodb-local/1.25.1-{ToolPlatform.Current}");

    private static string Find(params (string Name, string Value)[] variables) =>
        CacheRoot.Find(new(name => variables.FirstOrDefault(v => v.Name == name).Value));
}

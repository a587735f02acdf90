using Aspire.Hosting.Projects;

namespace TracingAspire.Hosting.Tests.ProjectSettings;

public class CommandLineTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("  a\tb  ", new[] { "a", "b" })]
    [InlineData("\"a b\" c", new[] { "a b", "c" })]
    [InlineData("a\"b c\"d", new[] { "ab cd" })]
    [InlineData("\"\" a", new[] { "", "a" })]
    [InlineData(@"\""a\"" b", new[] { "\"a\"", "b" })]
    [InlineData(@"""a\\"" b", new[] { @"a\", "b" })]
    [InlineData(@"C:\temp\x", new[] { @"C:\temp\x" })]
    [InlineData(@"a\", new[] { @"a\" })]
    [InlineData("\"a\"\"b\"", new[] { "a\"b" })]
    public void Split_CommandLine_IsAsDotnetDoes(string text, string[] arguments) => CommandLine.Split(text).ShouldBe(arguments);
}

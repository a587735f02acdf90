namespace TracingAspire.Tests.Deployment;

public sealed class LineDifferencesTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nb\nc", "a\nx\nc", "line 2: - b\nline 2: + x")]
    [InlineData("a\nb\nc", "a\nc", "line 2: - b")]
    [InlineData("a\nc", "a\nb\nc", "line 2: + b")]
    [InlineData("", "a\nb", "line 1: - \nline 1: + a\nline 2: + b")]
    [InlineData("a\nb", "", "line 1: - a\nline 2: - b\nline 1: + ")]
    [InlineData("a\nb\nc\nd", "a\nd\nc\nb", "line 2: + d\nline 3: + c\nline 3: - c\nline 4: - d")]
    public void Between_TwoTexts_ListsTheLines(string before, string after, string expected) =>
        LineDifferences.Between(before, after, 20).ShouldBe(expected);

    [Fact]
    public void Between_MoreThanAskedFor_Stops() => LineDifferences.Between("a\nb\nc\nd", "e\nf\ng\nh", 3).Split('\n').Length.ShouldBe(3);
}

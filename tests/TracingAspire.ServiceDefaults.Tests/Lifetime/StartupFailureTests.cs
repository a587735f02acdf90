using Microsoft.Extensions.Options;
using TracingAspire.ServiceDefaults.Lifetime;

namespace TracingAspire.ServiceDefaults.Tests.Lifetime;

public sealed class StartupFailureTests
{
    [Fact]
    public void Describe_InvalidOptions_GivesEverySentence()
    {
        var first = new OptionsValidationException("", typeof(string), ["A is bad.", $"B is bad.{Environment.NewLine}C is bad."]);
        var second = new OptionsValidationException("", typeof(int), ["D is bad."]);

        StartupFailure.Describe(new AggregateException(first, second))
            .ShouldBe(["A is bad.", "B is bad.", "C is bad.", "D is bad."]);
    }

    [Fact]
    public void Describe_Defect_GivesNothing()
    {
        StartupFailure.Describe(new InvalidOperationException("a defect")).ShouldBeEmpty();
        StartupFailure.Describe(new AggregateException(
            new OptionsValidationException("", typeof(int), ["A is bad."]), new NotSupportedException())).ShouldBeEmpty();
    }
}

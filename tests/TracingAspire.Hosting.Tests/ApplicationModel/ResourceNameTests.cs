using Aspire.Hosting;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class ResourceNameTests
{
    [Theory]
    [InlineData("1service", "must start with an ASCII letter")]
    [InlineData("service-", "cannot end with a hyphen")]
    [InlineData("ser--vice", "consecutive hyphens")]
    [InlineData("ser_vice", "only ASCII letters, digits, and hyphens")]
    public void AddExecutable_InvalidName_SaysWhatIsWrong(string name, string expected)
    {
        var builder = DistributedApplicationTestingBuilder.Create();

        var error = Should.Throw<ArgumentException>(() => builder.AddExecutable(name, "sh", "."));

        error.Message.ShouldContain(name);
        error.Message.ShouldContain(expected);
    }

    [Fact]
    public void AddResource_NameInUse_NamesBothTypes()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddParameter("shared", "value");

        var error = Should.Throw<DistributedApplicationException>(() => builder.AddExecutable("SHARED", "sh", "."));

        error.Message.ShouldContain("'SHARED'");
        error.Message.ShouldContain("ParameterResource");
    }

    [Fact]
    public void WaitFor_Itself_Throws()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var resource = builder.AddExecutable("x", "sh", ".");

        Should.Throw<DistributedApplicationException>(() => resource.WaitFor(resource)).Message.ShouldContain("cannot wait for itself");
    }
}

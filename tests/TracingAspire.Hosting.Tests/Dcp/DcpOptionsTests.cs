using Aspire.Hosting;
using Aspire.Hosting.Dcp;
using Microsoft.Extensions.Configuration;

namespace TracingAspire.Hosting.Tests.Dcp;

public class DcpOptionsTests
{
    [Fact]
    public void From_Settings_AreAspiresOwn()
    {
        var options = Read(
            ("ASPIRE_DCP_PATH", "/opt/dcp"),
            ("DcpPublisher:RandomizePorts", "true"),
            ("DcpPublisher:ResourceNameSuffix", "blue"),
            ("DcpPublisher:DiagnosticsLogFolder", "/var/log/dcp"),
            ("DcpPublisher:PreserveExecutableLogs", "true"),
            ("ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE", "20000-20010"));

        (options.CliPath, options.RandomizePorts, options.ResourceNameSuffix).ShouldBe(("/opt/dcp", true, "blue"));
        options.Environment["DCP_DIAGNOSTICS_LOG_FOLDER"].ShouldBe("/var/log/dcp");
        options.Environment["DCP_PRESERVE_EXECUTABLE_LOGS"].ShouldBe("1");
        options.ProxylessPorts.ShouldBe(new PortRange(20000, 20010));
    }

    [Fact]
    public void From_CommandLine_PrecedesTheEnvironment() =>
        Read(("ASPIRE_DCP_PATH", "/opt/dcp"), ("DcpPublisher:CliPath", "/mine/dcp")).CliPath.ShouldBe("/mine/dcp");

    [Theory]
    [InlineData("DcpPublisher:RandomizePorts", "yes", "DcpPublisher:RandomizePorts: 'yes' is neither true nor false.")]
    [InlineData("ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE", "9-1", "ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE: '9-1' is no range of ports; write one like 10000-32767.")]
    [InlineData("ASPIRE_SERVICE_STARTUP_WATCH_TIMEOUT", "soon", "ASPIRE_SERVICE_STARTUP_WATCH_TIMEOUT: 'soon' is no duration; write one like 00:00:20.")]
    public void From_WrongValue_IsOneSentence(string key, string value, string sentence) =>
        Should.Throw<DistributedApplicationException>(() => Read((key, value))).Message.ShouldBe(sentence);

    [Fact]
    public void Take_ProxylessPorts_AreFreeAndDifferent()
    {
        var ports = new ProxylessPorts(Read());

        int[] taken = [ports.Take(), ports.Take(), ports.Take()];

        taken.Distinct().Count().ShouldBe(3);
        taken.ShouldAllBe(p => p >= 10000 && p <= 32767);
    }

    private static DcpOptions Read(params (string Key, string Value)[] settings) => DcpOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build());
}

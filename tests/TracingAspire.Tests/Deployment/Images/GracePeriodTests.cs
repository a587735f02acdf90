using System.Globalization;
using System.Xml.Linq;
using TracingAspire.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>A pod has the time its containers take to stop; what the images and the YAML say of it is in different files.</summary>
public class GracePeriodTests
{
    /// <summary>The default of Shutdown__FlushSeconds.</summary>
    private const double Flush = 3;

    [Theory]
    [InlineData("task-service")]
    [InlineData("task-web")]
    public void GracePeriod_OfThePod_IsLongerThanTheStopOfTheService(string resource)
    {
        var pod = Read($"aspirate-output/{resource}/deployment.yaml")["spec"]["template"]["spec"];
        var stop = PreStop(pod["containers"][0]) + Stop();
        Seconds(pod["terminationGracePeriodSeconds"]).ShouldBeGreaterThan(stop);
    }

    [Fact]
    public void Sidecar_PreStop_IsLongerThanTheStopOfTheService()
    {
        var service = Read("aspirate-output/task-service/deployment.yaml")["spec"]["template"]["spec"];
        var sidecar = PreStop(Read("deploy/collectors/otel-sidecar/collector.yaml")["spec"]);
        sidecar.ShouldBeGreaterThan(PreStop(service["containers"][0]) + Stop(), "the last spans come when the service stops");
        sidecar.ShouldBeLessThan(Seconds(service["terminationGracePeriodSeconds"]));
    }

    private static double Stop()
    {
        var variables = XDocument.Load(Path.Combine(Repository.Root, "build/ServiceImage.targets")).Descendants("ContainerEnvironmentVariable")
            .ToDictionary(variable => variable.Attribute("Include")!.Value, variable => variable.Attribute("Value")!.Value, StringComparer.Ordinal);
        return Seconds(variables["Shutdown__DrainSeconds"]) + Seconds(variables["Shutdown__RequestSeconds"]) + Flush;
    }

    private static double PreStop(YamlNode container) => Seconds(container["lifecycle"]["preStop"]["sleep"]["seconds"]);

    private static double Seconds(YamlNode node) => Seconds(node.ToString());

    private static double Seconds(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static YamlNode Read(string file)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Repository.Root, file));
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }
}

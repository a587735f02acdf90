using TracingAspire.AppHost.Backends;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Tests.Settings;

public class TracingSettingsTests
{
    [Fact]
    public void Settings_Nothing_AreTheDefaults()
    {
        var settings = Configured.With();

        settings.Errors.ShouldBeEmpty();
        settings.RequestedBackends.ShouldBe(new(TracingBackends.Auto, TracingBackends.Auto, TracingBackends.Auto));
        settings.Images.ShouldBe(ContainerImages.Pinned);
        settings.DynamoDB.IsPersistent.ShouldBeFalse();
        settings.CollectorConfig.ShouldBeNull();
        settings.TaskServiceReplicas.ShouldBe(1);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("10", 10)]
    public void TaskServiceReplicas_WholeNumber_IsTaken(string value, int expected)
    {
        var settings = Configured.With(("Tracing:TaskService:Replicas", value));

        settings.Errors.ShouldBeEmpty();
        settings.TaskServiceReplicas.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("11")]
    [InlineData("three")]
    public void TaskServiceReplicas_NoNumberOrOutOfBounds_IsRefused(string value) =>
        Configured.With(("Tracing:TaskService:Replicas", value)).Errors.ShouldBe([$"Tracing:TaskService:Replicas is '{value}': use a whole number from 1 to 10."]);

    [Fact]
    public void Backends_OnePartNamed_OverridesTheValueForAll()
    {
        var settings = Configured.With(("Tracing:Backends", "containers"), ("Tracing:Backends:Jaeger", "Embedded"));

        settings.Errors.ShouldBeEmpty();
        settings.RequestedBackends.ShouldBe(new(TracingBackends.Containers, TracingBackends.Containers, TracingBackends.Embedded));
    }

    [Fact]
    public void Settings_SeveralBadValues_AreAllNamedAtOnce()
    {
        var settings = Configured.With(
            ("Tracing:Backends", "Podmann"), ("Tracing:Backends:Collector", "1"), ("Tracing:Ports", "Some"),
            ("Tracing:Images:Jaeger", "Jaeger:2"), ("Tracing:CollectorConfig", "/nowhere.yaml"));

        settings.Errors.ShouldBe(
        [
            "Tracing:Backends is 'Podmann': use one of Auto, Containers, Embedded.",
            "Tracing:Backends:Collector is '1': use one of Auto, Containers, Embedded.",
            "Tracing:Images:Jaeger is 'Jaeger:2': use [registry/]name:tag in lower case, e.g. jaegertracing/jaeger:2.21.0.",
            "Tracing:Ports is 'Some': use one of Fixed, Random.",
            "Tracing:CollectorConfig is '/nowhere.yaml', where there is no file: name an existing one or leave it out.",
        ]);
    }

    [Fact]
    public void DynamoDB_FolderAndVolume_IsRefused()
    {
        var settings = Configured.With(("Tracing:DynamoDB:DataDirectory", "data"), ("Tracing:DynamoDB:Volume", "tasks"));

        settings.Errors.ShouldHaveSingleItem().ShouldContain("one of them");
    }

    [Fact]
    public void DynamoDB_VolumeWhereItRunsEmbedded_IsRefused()
    {
        var settings = Configured.With(("Tracing:DynamoDB:Volume", "tasks"));

        settings.Decide(BackendSelection.All(TracingBackends.Embedded, "no container runtime"));

        settings.Errors.ShouldHaveSingleItem().ShouldContain("DynamoDB runs embedded (no container runtime)");
    }
}

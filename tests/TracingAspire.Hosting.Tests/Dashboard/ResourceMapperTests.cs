using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Mapping;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class ResourceMapperTests
{
    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static readonly CustomResourceSnapshot Minimal = new() { ResourceType = "Executable", Properties = [] };

    // The dashboard refuses all resources where one has no creation time.
    [Fact]
    public void Map_WithoutCreationTime_HasOneNevertheless() => Map(Minimal).CreatedAt.ShouldNotBeNull();

    [Fact]
    public void Map_RunningResource_NamesStateAndTimes()
    {
        var resource = Map(Minimal with
        {
            State = new("Running", "success"),
            CreationTimeStamp = Created,
            StartTimeStamp = Created.AddSeconds(1),
            IconName = "Database",
            IconVariant = IconVariant.Filled,
        });

        resource.Name.ShouldBe("api-1");
        resource.DisplayName.ShouldBe("api");
        resource.Uid.ShouldBe("api-1");
        resource.ResourceType.ShouldBe("Executable");
        (resource.State, resource.StateStyle).ShouldBe(("Running", "success"));
        resource.CreatedAt.ShouldBe(Timestamp.FromDateTime(Created));
        resource.StartedAt.ShouldBe(Timestamp.FromDateTime(Created.AddSeconds(1)));
        resource.StoppedAt.ShouldBeNull();
        (resource.IconName, resource.IconVariant).ShouldBe(("Database", Proto.IconVariant.Filled));
        resource.IsHidden.ShouldBeFalse();
        Property(resource, "resource.healthState").Value.StringValue.ShouldBe("Healthy");
        Property(resource, "resource.exitCode").Value.KindCase.ShouldBe(Value.KindOneofCase.NullValue);
    }

    [Fact]
    public void Map_EndedResource_TellsExitCodeAndStopTime()
    {
        var resource = Map(Minimal with { State = "Exited", ExitCode = 137, StopTimeStamp = Created });

        Property(resource, "resource.exitCode").Value.StringValue.ShouldBe("137");
        Property(resource, "resource.state").Value.StringValue.ShouldBe("Exited");
        resource.StoppedAt.ShouldBe(Timestamp.FromDateTime(Created));
    }

    [Fact]
    public void Map_HiddenResource_StaysHidden() => Map(Minimal with { IsHidden = true }).IsHidden.ShouldBeTrue();

    [Fact]
    public void Map_KnownProperty_GetsLabelAndOrder()
    {
        var resource = Map(Minimal with { Properties = [new("executable.pid", 4711)] });

        var pid = Property(resource, "executable.pid");
        pid.Value.NumberValue.ShouldBe(4711);
        (pid.DisplayName, pid.SortOrder, pid.IsHighlighted, pid.IsSensitive).ShouldBe(("Process ID", 3, true, false));
    }

    [Fact]
    public void Map_OwnProperty_KeepsWhatItSays()
    {
        var token = Property(Map(Minimal with { Properties = [new("token", "abc") { IsSensitive = true }] }), "token");

        (token.Value.StringValue, token.IsSensitive, token.IsHighlighted).ShouldBe(("abc", true, false));
        token.HasSortOrder.ShouldBeFalse();
    }

    [Fact]
    public void Map_Arguments_AreAListOfText()
    {
        string[] arguments = ["--config", "local.yaml"];

        var resource = Map(Minimal with { Properties = [new("executable.args", arguments) { IsSensitive = true }] });

        var property = Property(resource, "executable.args");
        property.Value.ListValue.Values.Select(value => value.StringValue).ShouldBe(arguments);
        property.IsSensitive.ShouldBeTrue();
    }

    [Fact]
    public void Map_EnvironmentWithASecret_HidesOnlyTheSecret()
    {
        var resource = Map(
            Minimal with
            {
                EnvironmentVariables =
                [
                    new("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=0123456789", IsFromSpec: true),
                    new("HOME", "/root", IsFromSpec: false),
                    new("EMPTY", null, IsFromSpec: true),
                ],
            },
            new() { ["AppHost:OtlpApiKey"] = "0123456789" });

        resource.Environment.Select(variable => (variable.Name, variable.Value, variable.IsFromSpec)).ShouldBe(
        [
            ("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=●●●●●●●●", true),
            ("HOME", "/root", false),
            ("EMPTY", "", true),
        ]);
    }

    [Fact]
    public void Map_Url_KeepsNameOrderAndVisibility()
    {
        var url = Map(Minimal with
        {
            Urls =
            [
                new("http", "http://localhost:3000", IsInternal: true)
                {
                    IsInactive = true,
                    DisplayProperties = new("API", 5),
                },
            ],
        }).Urls.ShouldHaveSingleItem();

        (url.EndpointName, url.FullUrl, url.IsInternal, url.IsInactive).ShouldBe(("http", "http://localhost:3000", true, true));
        (url.DisplayProperties.DisplayName, url.DisplayProperties.SortOrder).ShouldBe(("API", 5));
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, "Healthy")]
    [InlineData(HealthStatus.Degraded, "Degraded")]
    [InlineData(HealthStatus.Unhealthy, "Unhealthy")]
    public void Map_HealthReport_KeepsStatusAndReason(HealthStatus status, string expected)
    {
        var report = Map(Minimal with { HealthReports = [new("api_http_check", status, "why", "stack")] })
            .HealthReports.ShouldHaveSingleItem();

        (report.Key, report.Status.ToString(), report.Description, report.Exception)
            .ShouldBe(("api_http_check", expected, "why", "stack"));
    }

    [Fact]
    public void Map_HealthCheckNotRunYet_HasNoStatus() =>
        Map(Minimal with { HealthReports = [new("check", null, null, null)] })
            .HealthReports.ShouldHaveSingleItem().HasStatus.ShouldBeFalse();

    [Fact]
    public void Map_RelationshipsAndVolumes_AreCarriedOver()
    {
        var resource = Map(Minimal with
        {
            Relationships = [new("dynamodb", "WaitFor")],
            Volumes = [new(null, "/data", "bind", IsReadOnly: true)],
        });

        resource.Relationships.Single().ShouldBe(new() { ResourceName = "dynamodb", Type = "WaitFor" });
        resource.Volumes.Single().ShouldBe(new() { Target = "/data", MountType = "bind", IsReadOnly = true });
    }

    private static Proto.Resource Map(CustomResourceSnapshot snapshot, ConfigurationManager? configuration = null)
    {
        var mapper = new ResourceMapper(new SecretMask(configuration ?? new ConfigurationManager(), new DistributedApplicationModel([])));
        return mapper.Map(new ResourceEvent(new ExecutableResource("api", "dotnet", "/"), "api-1", snapshot));
    }

    private static Proto.ResourceProperty Property(Proto.Resource resource, string name) =>
        resource.Properties.Single(property => property.Name == name);
}

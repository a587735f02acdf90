using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class ConnectionStringTests
{
    [Fact]
    public async Task WithReference_Configured_IsInItsVariable()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--ConnectionStrings:db=Host=db;Password=x");
        var db = builder.AddConnectionString("db");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(db).WithReference(db, "other");

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["ConnectionStrings__db"].ShouldBe("Host=db;Password=x");
        variables["ConnectionStrings__other"].ShouldBe("Host=db;Password=x");
        tool.Resource.Annotations.OfType<ResourceRelationshipAnnotation>().ShouldHaveSingleItem().Type.ShouldBe("Reference");
    }

    [Fact]
    public async Task WithReference_OwnVariable_IsUsed()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--ConnectionStrings:db=Host=db");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(builder.AddConnectionString("db", "DATABASE_URL"));

        (await ModelVariables.OfAsync(builder, tool.Resource))["DATABASE_URL"].ShouldBe("Host=db");
    }

    [Fact]
    public async Task WithReference_MissingButOptional_IsLeftOut()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(builder.AddConnectionString("db"), optional: true);

        (await ModelVariables.OfAsync(builder, tool.Resource)).ShouldNotContainKey("ConnectionStrings__db");
    }

    [Fact]
    public async Task WithReference_Missing_NamesTheKey()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(builder.AddConnectionString("db"));

        var error = await Should.ThrowAsync<MissingParameterValueException>(() => ModelVariables.OfAsync(builder, tool.Resource));
        error.Message.ShouldStartWith("Connection string parameter resource could not be used because connection string 'db' is missing: set it with the environment variable ConnectionStrings__db");
    }

    [Fact]
    public async Task AddConnectionString_Expression_WaitsForItsPartsAndCarriesProperties()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var server = builder.AddExecutable("server", "sh", ".").WithEndpoint(scheme: "tcp", name: "data");
        var password = builder.AddParameter("password", "p@ss", secret: true);
        var db = builder.AddConnectionString("db", ReferenceExpression.Create($"tcp://user:{password:uri}@{server.GetEndpoint("data").Property(EndpointProperty.HostAndPort)}"))
            .WithConnectionProperty("User", "user");
        var direct = builder.AddConnectionString("direct", ReferenceExpression.Create($"{server.GetEndpoint("data")}"));
        var tool = builder.AddExecutable("tool", "sh", ".").WithReference(db);
        ModelVariables.Allocate(server, "data", 5432);

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["ConnectionStrings__db"].ShouldBe("tcp://user:p%40ss@localhost:5432");
        variables["DB_USER"].ShouldBe("user");
        db.Resource.Annotations.OfType<WaitAnnotation>().ShouldHaveSingleItem().Resource.Name.ShouldBe("password");
        direct.Resource.Annotations.OfType<WaitAnnotation>().ShouldHaveSingleItem().Resource.Name.ShouldBe("server");
        ((IResourceWithConnectionString)db.Resource).ValueExpression.ShouldBe("{db.connectionString}");
    }

    [Fact]
    public async Task WithReferenceEnvironment_OnlyProperties_LeavesTheConnectionStringOut()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var db = builder.AddConnectionString("my-db", b => b.AppendLiteral("Host=db")).WithConnectionProperty("Host", "db");
        var tool = builder.AddExecutable("tool", "sh", ".").WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionProperties).WithReference(db);

        var variables = await ModelVariables.OfAsync(builder, tool.Resource);

        variables["MY_DB_HOST"].ShouldBe("db");
        variables.ShouldNotContainKey("ConnectionStrings__my-db");
        db.Resource.GetConnectionProperty("host").ShouldBe(ReferenceExpression.Empty);
    }
}

using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace TracingAspire.Hosting.Tests.Publishing;

/// <summary>Every way in which one resource refers to another, and the rarer kinds of endpoints and images.</summary>
internal static class ManifestReferencesModel
{
    private const string Digest = "d8f6b1a0c2e34f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c";

    public static void Add(IDistributedApplicationBuilder builder)
    {
        var secret = builder.AddParameter("secret", secret: true);
        var external = builder.AddExternalService("ext", "https://example.com/");
        var configured = builder.AddExternalService("extp", builder.AddParameter("exturl"));
        var db = builder.AddConnectionString("db");
        var kestrel = builder.AddProject("kestrel", "../kestrel/kestrel.csproj");
        var multi = builder.AddProject("multi", "../multi/multi.csproj", "https").DisableForwardedHeaders().AsHttp2Service();
        builder.AddProject("other", "../multi/multi.csproj", "other")
            .WithHttpsEndpoint(targetPort: 8443, env: "TLS_PORT")
            .WithHttpEndpoint(port: 80, targetPort: 8081);
        var plain = builder.AddProject("plain", "../plain/plain.csproj")
            .WithReference(db).WithReference(kestrel).WithReference(multi).WithReference(external).WithReference(configured)
            .WithReference("outside", new Uri("http://other.example:81/"))
            .WaitFor(kestrel)
            .WithArgs("a", secret, multi.GetEndpoint("http").Property(EndpointProperty.HostAndPort));
        var own = builder.AddResource(new Database("ownc")).WithImage("own", "1").WithEndpoint(targetPort: 5432, name: "tcp").WithImageRegistry("reg.example");
        var asked = builder.AddResource(new Database("ownp")).WithImage("own", "1").WithEndpoint(targetPort: 5432, name: "tcp");
        ParameterResourceBuilderExtensions.ConfigureConnectionStringManifestPublisher(asked);
        plain.WithReference(own).WithReference(asked, "Renamed", optional: true);
        AddContainers(builder, secret);
        builder.AddExecutable("exe", "node", "../docker", "x").WithHttpEndpoint(port: 3000, isProxied: false, env: "PORT").WithExternalHttpEndpoints();
        builder.AddExecutable("exe2", "node", "../docker", "x").WithHttpEndpoint(env: "PORT").PublishAsDockerFile();
        builder.AddResource(new Constant("val"));
        builder.AddParameter("custom", () => "abc", publishValueAsDefault: true);
    }

    private static void AddContainers(IDistributedApplicationBuilder builder, IResourceBuilder<ParameterResource> secret)
    {
        builder.AddContainer("udp", "udp").WithImageSHA256(Digest)
            .WithEndpoint("u", endpoint => (endpoint.Protocol, endpoint.UriScheme, endpoint.Port, endpoint.IsProxied) = (ProtocolType.Udp, "udp", 53, false))
            .WithEndpoint("v", endpoint => endpoint.UriScheme = "tcp")
            .WithEndpoint("w", endpoint => endpoint.UriScheme = "https")
            .WithLifetime(ContainerLifetime.Persistent)
            .WithContainerRuntimeArgs("--privileged")
            .WithOtlpExporter()
            .WithContainerName("named");
        builder.AddContainer("files", "f")
            .WithContainerFiles("/etc/x", [new ContainerFile { Name = "a", Contents = "b" }])
            .WithEnvironment("BOOL", () => "x")
            .WithEnvironment(context => context.EnvironmentVariables["PB"] = secret.Resource);
        builder.AddDockerfile("staged", "../docker", stage: "final")
            .WithBuildArg("FLAG", value: true)
            .WithHttpEndpoint(targetPort: 80)
            .WithVolume("v", "/v", isReadOnly: true);
    }

    private sealed class Database(string name) : ContainerResource(name), IResourceWithConnectionString
    {
        private EndpointReference Endpoint => new(this, "tcp");

        public ReferenceExpression ConnectionStringExpression =>
            ReferenceExpression.Create($"Host={Endpoint.Property(EndpointProperty.Host)};Port={Endpoint.Property(EndpointProperty.Port)}");
    }

    private sealed class Constant(string name) : Resource(name), IResourceWithConnectionString
    {
        public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"abc");
    }
}

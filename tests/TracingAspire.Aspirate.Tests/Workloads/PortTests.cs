using TracingAspire.Aspirate.Tests.Fixtures;

namespace TracingAspire.Aspirate.Tests.Workloads;

public class PortTests
{
    [Fact]
    public async Task Ports_HttpsWithoutPorts_IsNotExposedAndItsDiscoveryEntryIsLeftOut()
    {
        using var workspace = Workspace.With("""
            "api": {
              "type": "project.v0", "path": "Api.csproj",
              "bindings": {
                "http": { "scheme": "http", "protocol": "tcp", "transport": "http" },
                "https": { "scheme": "https", "protocol": "tcp", "transport": "http" }
              }
            },
            "web": {
              "type": "project.v0", "path": "Web.csproj",
              "env": {
                "services__api__http__0": "{api.bindings.http.url}",
                "services__api__https__0": "{api.bindings.https.url}",
                "BACKEND": "{api.bindings.https.url}/x"
              }
            }
            """);

        var run = await workspace.GenerateWellAsync("-ct", "1");
        run.Output.ShouldContain("note: resources.web.env.BACKEND: {api.bindings.https.url} does not listen (no HTTPS_PORTS in 'api'); its binding 'http' is used.");
        workspace.Literal("web", "services__api__http__0").ShouldBe("http://api:8080");
        workspace.Literal("web", "services__api__https__0").ShouldBeNull();
        workspace.Literal("web", "BACKEND").ShouldBe("http://api:8080/x");
        workspace.Read("api/service.yaml").ShouldNotContain("8443");
        workspace.Wrote("web/service.yaml").ShouldBeFalse();
    }

    [Fact]
    public async Task Ports_HttpsWithPorts_ListensOn8443()
    {
        using var workspace = Workspace.With("""
            "api": {
              "type": "project.v0", "path": "Api.csproj", "env": { "HTTPS_PORTS": "{api.bindings.https.targetPort}" },
              "bindings": { "https": { "scheme": "https", "protocol": "tcp", "transport": "http", "port": 443 } }
            },
            "web": { "type": "container.v0", "image": "web:1", "env": { "API": "{api.bindings.https.url}" } }
            """);

        await workspace.GenerateWellAsync("-ct", "1");
        workspace.Literal("api", "HTTPS_PORTS").ShouldBe("8443");
        workspace.Literal("web", "API").ShouldBe("https://api:443");
        var service = (await Rendering.RenderAsync(workspace.Output)).One("Service", "api");
        service.Text("spec", "ports", 0, "port").ShouldBe("443");
        service.Text("spec", "ports", 0, "targetPort").ShouldBe("8443");
    }

    [Fact]
    public async Task Ports_OnlyHttpsAndSilent_ReferenceIsAnError()
    {
        using var workspace = Workspace.With("""
            "api": { "type": "project.v0", "path": "Api.csproj", "bindings": { "https": { "scheme": "https", "protocol": "tcp", "transport": "http" } } },
            "web": { "type": "container.v0", "image": "web:1", "env": { "API": "{api.bindings.https.url}" } }
            """);

        (await workspace.GenerateBadlyAsync("-ct", "1")).ShouldContain("'https' does not listen: 'api' has no HTTPS_PORTS and no http binding to use instead.");
    }

    [Fact]
    public async Task Ports_SeveralBindingsOfAProject_HttpHas8080()
    {
        using var workspace = Workspace.With("""
            "api": {
              "type": "project.v0", "path": "Api.csproj",
              "bindings": {
                "admin": { "scheme": "http", "protocol": "tcp", "transport": "http" },
                "http": { "scheme": "http", "protocol": "tcp", "transport": "http" },
                "grpc": { "scheme": "http", "protocol": "tcp", "transport": "http2", "port": 5000 },
                "dns": { "scheme": "udp", "protocol": "udp", "transport": "udp", "targetPort": 53 }
              }
            }
            """);

        await workspace.GenerateWellAsync("-ct", "1");
        workspace.Read("api/service.yaml").ShouldContain("""
              ports:
              - name: admin
                port: 8000
                targetPort: 8000
              - name: dns
                port: 53
                targetPort: 53
                protocol: UDP
              - name: grpc
                port: 5000
                targetPort: 5000
              - name: http
                port: 8080
                targetPort: 8080
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Ports_Omitted_StayOutUnlessNeeded()
    {
        using var workspace = Workspace.With($$"""
            {{Resources.ContainerWith($$"""
                "bindings": { {{Resources.Binding("health", 1)}}, {{Resources.Binding("admin", 2)}}, {{Resources.Binding("http", 3)}} }, "env": { "SELF": "{box.bindings.health.url}" }
                """)}},
            "user": { "type": "container.v0", "image": "u:1", "env": { "X": "{box.bindings.admin.url}" } }
            """);
        workspace.Settings("""{ "defaults": { "service": { "omit": ["health", "admin"] } } }""");

        await workspace.GenerateWellAsync();
        var service = workspace.Read("box/service.yaml");
        service.ShouldNotContain("health");
        service.ShouldContain("admin");
        workspace.Read("box/deployment.yaml").ShouldContain("- name: health\n          containerPort: 1");
    }

    [Fact]
    public async Task Ports_TwoBindingsOnOnePort_AreOfferedOnce()
    {
        using var workspace = Workspace.With(
            $"{Resources.ContainerWith($"\"bindings\": {{ {Resources.Binding("grpc", 80)}, {Resources.Binding("http", 80)} }}")}, \"user\": {{ \"type\": \"container.v0\", \"image\": \"u:1\", \"env\": {{ \"X\": \"{{box.bindings.http.url}}\" }} }}");

        await workspace.GenerateWellAsync();
        workspace.Read("box/service.yaml").ShouldNotContain("http");
        workspace.Literal("user", "X").ShouldBe("http://box:80");
    }

    [Fact]
    public async Task Ports_TwoTargetsBehindOnePort_AreAnError()
    {
        using var workspace = Workspace.With(Resources.ContainerWith("""
            "bindings": {
              "a": { "scheme": "http", "protocol": "tcp", "transport": "http", "port": 80, "targetPort": 1 },
              "b": { "scheme": "http", "protocol": "tcp", "transport": "http", "port": 80, "targetPort": 2 }
            }
            """));

        (await workspace.GenerateBadlyAsync()).ShouldContain("'a' and 'b' share the port 80 but not the target port");
    }
}

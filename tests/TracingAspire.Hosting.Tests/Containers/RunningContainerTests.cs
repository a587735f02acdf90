using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using TracingAspire.Hosting.Tests.Running;

namespace TracingAspire.Hosting.Tests.Containers;

[Collection(ContainerEngine.Collection)]
public class RunningContainerTests(ContainerEngine engine)
{
    [Fact]
    public async Task Run_Containers_ReachEachOtherAndTheHostAndLeaveNothing()
    {
        engine.Require();
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "mounted page\n", TestContext.Current.CancellationToken);
        var volume = $"hosting-tests-{Guid.NewGuid():N}";
        var builder = DistributedApplicationTestingBuilder.Create();
        var host = builder.AddExecutable("host", ContainerEngine.Busybox!, ".", "sh", "-c", "exec busybox httpd -f -p 127.0.0.1:$PORT -h " + folder)
            .WithHttpEndpoint(env: "PORT");
        var web = builder.AddContainer("web", ContainerEngine.Image)
            .WithEntrypoint("/bin/sh")
            .WithArgs("-c", "echo kept by $OWNER > /data/file; echo ready; exec httpd -f -p 8080 -h /www")
            .WithEnvironment("OWNER", "web")
            .WithHttpEndpoint(targetPort: 8080)
            .WithHttpEndpoint(targetPort: 8080, name: "direct", isProxied: false)
            .WithHttpHealthCheck("/")
            .WithBindMount(folder, "/www", isReadOnly: true)
            .WithVolume(volume, "/data");
        var client = builder.AddContainer("client", ContainerEngine.Image)
            .WithEntrypoint("/bin/sh")
            .WithArgs("-c", "for url in $WEB_HTTP $HOST_HTTP; do echo $url; wget -q -O - $url || echo failed; done; cat /etc/copied/greeting; echo done; exec sleep 1000")
            .WithReference(web.GetEndpoint("http"))
            .WithReference(host.GetEndpoint("http"))
            .WithOtlpExporter()
            .WithContainerFiles("/etc/copied", [new ContainerFile { Name = "greeting", Contents = "copied file\n", Mode = UnixFileMode.UserRead }])
            .WaitFor(web)
            .WaitFor(host);
        await using var app = await RunningApplication.StartAsync(builder);
        await app.HealthyAsync("web");
        await app.LogLineAsync(client.Resource, "done");

        using var http = app.Application.CreateHttpClient("web", "http");
        (await http.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldBe("mounted page\n");
        using var direct = app.Application.CreateHttpClient("web", "direct");
        (await direct.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldBe("mounted page\n");
        var lines = RunningApplication.LinesOf(app, client.Resource);
        lines.ShouldContain("http://web.dev.internal:8080");
        lines.ShouldContain(l => l.StartsWith("http://aspire.dev.internal:", StringComparison.Ordinal));
        lines.Count(l => l == "mounted page").ShouldBe(2, string.Join('\n', lines));
        lines.ShouldNotContain("failed");
        lines.ShouldContain("copied file");

        app.Notifications.TryGetCurrentState("client", out var current).ShouldBeTrue();
        var variables = current!.Snapshot.EnvironmentVariables.ToDictionary(v => v.Name, v => v.Value);
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"].ShouldStartWith("http://aspire.dev.internal:");
        variables["OTEL_SERVICE_NAME"].ShouldBe("client");
        variables["OTEL_RESOURCE_ATTRIBUTES"].ShouldBe($"service.instance.id={current.ResourceId["client-".Length..]}");

        app.Notifications.TryGetCurrentState("web", out current).ShouldBeTrue();
        var snapshot = current!.Snapshot;
        snapshot.ResourceType.ShouldBe("Container");
        Property(snapshot, "container.image").ShouldBe(ContainerEngine.Image);
        var id = Property(snapshot, "container.id").ShouldBeOfType<string>();
        snapshot.Volumes.Select(v => (v.Source, v.Target, v.MountType, v.IsReadOnly)).ShouldBe([(folder, "/www", "bind", true), (volume, "/data", "volume", false)]);
        snapshot.EnvironmentVariables.ShouldContain(v => v.Name == "OWNER" && v.Value == "web" && v.IsFromSpec);
        (await ContainerEngine.RunAsync(["port", id])).Split('\n').ShouldAllBe(line => line.StartsWith("8080/tcp -> 127.0.0.1:", StringComparison.Ordinal));

        var network = await NetworkOfAsync(id);

        (await app.Application.ResourceCommands.ExecuteCommandAsync("client", KnownResourceCommands.RestartCommand, TestContext.Current.CancellationToken)).Success.ShouldBeTrue();
        await app.WaitForStateAsync("client", KnownResourceStates.Running);
        app.Notifications.TryGetCurrentState("web", out current);
        Property(current!.Snapshot, "container.id").ShouldBe(id);

        await app.Application.StopAsync(TestContext.Current.CancellationToken);

        await EventuallyAsync(async () => !(await ContainerEngine.ContainersAsync("web-")).Contains(current.ResourceId), "the end of the container");
        await EventuallyAsync(async () => !(await ContainerEngine.NetworksAsync()).Contains(network), "the end of the network");
        (await ContainerEngine.RunAsync(["run", "--rm", "--volume", $"{volume}:/data", ContainerEngine.Image, "/bin/cat", "/data/file"])).ShouldBe("kept by web");
        await ContainerEngine.RunAsync(["volume", "rm", volume]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_Killed_LeavesNeitherContainersNorNetwork()
    {
        engine.Require();
        var name = $"killed-{Guid.NewGuid():N}";
        using var host = new HostProcess("--DcpPublisher:RandomizePorts=true", $"--Container:Image={ContainerEngine.Image}", $"--Container:Name={name}");
        await EventuallyAsync(async () => await ContainerEngine.RunAsync(["ps", "--quiet", "--filter", $"name={name}"]) is { Length: > 0 }, "the start", host);
        await EventuallyAsync(async () => await ContainerEngine.RunAsync(["logs", name]) == "ok", "the answer of the host", host);
        var network = await NetworkOfAsync(name);
        network.ShouldStartWith("aspire-session-network-");

        host.Kill();
        await host.WaitForExitAsync();

        await EventuallyAsync(async () => (await ContainerEngine.ContainersAsync(name)).Length == 0, "the end of the container", host);
        await EventuallyAsync(async () => !(await ContainerEngine.NetworksAsync()).Contains(network), "the end of the network", host);
    }

    [Fact]
    public async Task Run_Persistent_IsTakenOverByTheNextStart()
    {
        engine.Require();
        var name = $"persistent-{Guid.NewGuid():N}";
        try
        {
            var first = await IdAsync();
            (await ContainerEngine.RunAsync(["inspect", "--format", "{{.State.Status}}", name])).ShouldBe("running");
            (await IdAsync()).ShouldBe(first);
        }
        finally
        {
            var network = await NetworkOfAsync(name);
            await ContainerEngine.RunAsync(["rm", "--force", name]);
            await ContainerEngine.RunAsync(["network", "rm", network]);
        }

        async Task<string> IdAsync()
        {
            var builder = DistributedApplicationTestingBuilder.Create();
            builder.AddContainer("kept", ContainerEngine.Image).WithEntrypoint("/bin/sleep").WithArgs("1000")
                .WithLifetime(ContainerLifetime.Persistent).WithContainerName(name);
            await using var app = await RunningApplication.StartAsync(builder);
            var running = await app.WaitForStateAsync("kept", KnownResourceStates.Running);
            return Property(running.Snapshot, "container.id").ShouldBeOfType<string>();
        }
    }

    private static object? Property(CustomResourceSnapshot snapshot, string name) => snapshot.Properties.Single(p => p.Name == name).Value;

    private static Task<string> NetworkOfAsync(string container) =>
        ContainerEngine.RunAsync(["inspect", "--format", "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}", container]);

    private static async Task EventuallyAsync(Func<Task<bool>> condition, string what, HostProcess? host = null)
    {
        using var timeout = new CancellationTokenSource(RunningApplication.Timeout);
        while (!await condition())
        {
            timeout.IsCancellationRequested.ShouldBeFalse($"{what}; {host?.Output}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

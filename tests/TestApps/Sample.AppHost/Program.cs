using Microsoft.Extensions.Configuration;

var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
{
    Args = args,
    DisableDashboard = true,
});

if (builder.Configuration["Fail"] is { } reason)
    throw new InvalidOperationException(reason);

if (builder.Configuration["Project"] is { } project)
    builder.AddProject("other", project);

var service = builder.AddProject<Projects.Sample_Service>("service")
    .WithHttpHealthCheck("/health")
    .WithEnvironment("GREETING", builder.Configuration["Greeting"] ?? "hello");

if (builder.Configuration.GetValue<int?>("Port") is { } port)
    service.WithEndpoint("http", endpoint => endpoint.Port = port);

var worker = builder.AddExecutable("worker", "sh", ".", "-c", "echo worker started; exec sleep 1000")
    .WithReference(service)
    .WaitFor(service);

if (builder.Configuration["PidFile"] is { } pidFile)
    worker.WithArgs(context => context.Args[1] = $"echo $$ > '{pidFile}'; exec sleep 1000");

if (builder.Configuration["Container:Image"] is { } image)
{
    builder.AddContainer("container", image)
        .WithEntrypoint("/bin/sh")
        .WithArgs("-c", "echo $(wget -q -O - $SERVICE_HTTP/health); exec sleep 1000")
        .WithContainerName(builder.Configuration["Container:Name"]!)
        .WithReference(service.GetEndpoint("http"))
        .WaitFor(service);
}

builder.Build().Run();

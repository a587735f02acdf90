using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TaskWeb.Proxy;
using Yarp.ReverseProxy.Forwarder;

namespace TaskWeb.Tests;

public sealed class UpstreamProblemTests
{
    [Fact]
    public async Task Call_TaskServiceAway_Is503WithProblemDetails()
    {
        using var host = new TaskWebHost($"http://127.0.0.1:{ClosedPort()}");
        using var client = host.CreateClient();

        using var response = await client.GetAsync("/api/tasks?userName=mei");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe(503);
        problem.GetProperty("detail").GetString()!.ShouldStartWith("task-service cannot be reached");
    }

    [Fact]
    public async Task Call_TaskServiceBreaksOff_Is502WithProblemDetails()
    {
        await using var service = await StubTaskService.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreateClient();

        using var response = await client.GetAsync("/api/tasks");

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(ForwarderError.RequestTimedOut, 504)]
    [InlineData(ForwarderError.NoAvailableDestinations, 503)]
    [InlineData(ForwarderError.RequestBodyDestination, 502)]
    [InlineData(ForwarderError.RequestBodyClient, null)]
    [InlineData(ForwarderError.RequestCanceled, null)]
    public void Describe_Error_HasItsStatus(ForwarderError error, int? status) =>
        UpstreamProblem.Describe(error, exception: null)?.Status.ShouldBe(status ?? 0);

    /// <summary>A port that was free a moment ago: nobody answers there.</summary>
    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

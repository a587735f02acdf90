using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace TaskWeb.Tests;

public sealed class RequestLimitsTests
{
    private const int MaxBody = 128 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Body_LargestAllowed_Passes()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await client.PostAsync("/api/tasks", new StringContent(new string('x', MaxBody)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        service.Received.ShouldHaveSingleItem().Body.Length.ShouldBe(MaxBody);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_TooLarge_Is413(bool chunked)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tasks") { Content = new StringContent(new string('x', MaxBody + 1)) };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await client.SendAsync(request);

        await ShouldBeProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "131072 bytes");
        service.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Url_TooLong_Is414()
    {
        using var host = new TaskWebHost();
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync($"/api/tasks?userName={new string('x', 4096)}");

        await ShouldBeProblemAsync(response, HttpStatusCode.RequestUriTooLong, "4096 bytes");
    }

    [Fact]
    public async Task Headers_TooLarge_Is431()
    {
        using var host = new TaskWebHost();
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", new string('x', 16 * 1024));

        using var response = await client.SendAsync(request);

        await ShouldBeProblemAsync(response, HttpStatusCode.RequestHeaderFieldsTooLarge, "16384 bytes");
    }

    [Theory]
    [InlineData("GET /{9000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {40000}\r\n\r\n", 431)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n", 408)]
    public async Task Server_RequestBeyondReason_IsBrokenOffWithItsStatus(string head, int status)
    {
        using var host = new TaskWebHost(configure: web => web.ConfigureTestServices(services =>
            services.PostConfigure<KestrelServerOptions>(kestrel => kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1))));
        using var client = host.CreatePlainClient();

        var answer = await SendAsync(client.BaseAddress!, head
            .Replace("{9000}", new string('x', 9000), StringComparison.Ordinal)
            .Replace("{40000}", new string('x', 40_000), StringComparison.Ordinal));

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task Body_TooSlow_Is408()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address, web => web.ConfigureTestServices(services =>
            services.PostConfigure<KestrelServerOptions>(kestrel =>
                kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(1.1)))));
        using var client = host.CreatePlainClient();

        var answer = await SendAsync(client.BaseAddress!,
            $"POST /api/tasks HTTP/1.1\r\nHost: {client.BaseAddress!.Authority}\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{{");

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("did not arrive in time");
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status, string detail)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString()!.ShouldContain(detail);
    }

    /// <summary>Sends the text as it is and reads until the server closes the connection.</summary>
    private static async Task<string> SendAsync(Uri server, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port, patience.Token);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), patience.Token);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await connection.GetStream().ReadAsync(buffer, patience.Token)) > 0)
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Broken off while more was on its way; what was answered has arrived.
        }

        return answer.ToString();
    }
}

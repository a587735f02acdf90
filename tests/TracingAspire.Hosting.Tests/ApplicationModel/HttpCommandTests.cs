using System.Net;
using System.Text;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public sealed class HttpCommandTests : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly int _port = FreePort.Next();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpCommandTests()
    {
        _server.Prefixes.Add($"http://localhost:{_port}/");
        _server.Start();
    }

    public void Dispose() => _server.Close();

    [Fact]
    public async Task Execute_PostWithArgumentAndHeader_BodyIsTheResult()
    {
        var answered = AnswerAsync(HttpStatusCode.OK, "application/json", """{"traces":3}""");

        var result = await ExecuteAsync(new HttpCommandOptions
        {
            ResultMode = HttpCommandResultMode.Auto,
            PrepareRequest = context =>
            {
                context.Request.Headers.Add("x-count", "3");
                return Task.CompletedTask;
            },
        });

        result.Success.ShouldBeTrue(result.Message);
        result.Data!.Format.ShouldBe(CommandResultFormat.Json);
        result.Data.Value.ShouldBe("""{"traces":3}""");
        (await answered).ShouldBe("POST /load?rate=5 x-count=3");
    }

    [Fact]
    public async Task Execute_ErrorStatus_Fails()
    {
        var answered = AnswerAsync(HttpStatusCode.ServiceUnavailable, "text/plain", "down");

        var result = await ExecuteAsync(new HttpCommandOptions { Method = HttpMethod.Put });

        result.Success.ShouldBeFalse();
        result.Message.ShouldBe("Request failed with status code ServiceUnavailable");
        result.Data.ShouldBeNull();
        (await answered).ShouldStartWith("PUT ");
    }

    [Fact]
    public async Task Execute_OwnResult_IsUsed()
    {
        var answered = AnswerAsync(HttpStatusCode.OK, "text/plain", "5");

        var result = await ExecuteAsync(new HttpCommandOptions { GetCommandResult = c => Task.FromResult(CommandResults.Success($"status {(int)c.Response.StatusCode}")) });

        result.Message.ShouldBe("status 200");
        await answered;
    }

    [Fact]
    public async Task Execute_NobodyListens_SaysWhere()
    {
        _server.Stop();

        var result = await ExecuteAsync(new HttpCommandOptions());

        result.Success.ShouldBeFalse();
        result.Message!.ShouldStartWith($"POST http://localhost:{_port}/load?rate=5 failed:");
    }

    private async Task<ExecuteCommandResult> ExecuteAsync(HttpCommandOptions options)
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint().WithHttpCommand("/load?rate=5", "Load", commandName: "load", commandOptions: options);
        ModelVariables.Allocate(tool, "http", _port);
        await using var app = await builder.BuildAsync(Cancellation);
        await app.ResourceNotifications.PublishUpdateAsync(tool.Resource, s => s with { State = KnownResourceStates.Running });
        return await app.ResourceCommands.ExecuteCommandAsync("tool", "load", Cancellation);
    }

    private async Task<string> AnswerAsync(HttpStatusCode status, string contentType, string body)
    {
        var context = await _server.GetContextAsync();
        var count = context.Request.Headers["x-count"];
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = contentType;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
        return $"{context.Request.HttpMethod} {context.Request.RawUrl} x-count={count}";
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TaskService.Tests.Fixtures;

/// <summary>Stands for AWS STS: gives credentials to who brings the token of a service account.</summary>
internal sealed class FakeSecurityTokenService : IAsyncDisposable
{
    public const string AccessKey = "ASIAEXAMPLEEXAMPLE12";
    public const string SessionToken = "session-token";

    private readonly WebApplication _app;

    private FakeSecurityTokenService(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>The form of the last request.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static async Task<FakeSecurityTokenService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new FakeSecurityTokenService(builder.Build());
        service._app.Run(service.AnswerAsync);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Asked = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync(
            $"""
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleWithWebIdentityResult>
                <Credentials>
                  <AccessKeyId>{AccessKey}</AccessKeyId>
                  <SecretAccessKey>secret</SecretAccessKey>
                  <SessionToken>{SessionToken}</SessionToken>
                  <Expiration>{DateTime.UtcNow.AddHours(1):yyyy-MM-dd'T'HH:mm:ss'Z'}</Expiration>
                </Credentials>
                <AssumedRoleUser>
                  <Arn>arn:aws:sts::000000000000:assumed-role/tracing-task-service/session</Arn>
                  <AssumedRoleId>AROAEXAMPLE:session</AssumedRoleId>
                </AssumedRoleUser>
              </AssumeRoleWithWebIdentityResult>
              <ResponseMetadata><RequestId>fake</RequestId></ResponseMetadata>
            </AssumeRoleWithWebIdentityResponse>
            """);
    }
}

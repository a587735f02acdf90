using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TaskService.Tests.Fixtures;

namespace TaskService.Tests.Deployment;

/// <summary>With what EKS puts into a pod of an annotated service account, the service takes on the role.</summary>
public sealed class ServiceAccountTests
{
    private const string Role = "arn:aws:iam::000000000000:role/tracing-task-service";

    [Fact]
    public async Task Start_TokenOfAServiceAccount_CallsDynamoDBWithTheCredentialsOfTheRole()
    {
        using var folder = new TemporaryFolder();
        var token = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(token, "token-of-the-service-account", TestContext.Current.CancellationToken);
        await using var sts = await FakeSecurityTokenService.StartAsync();
        var signatures = new ConcurrentQueue<(string Signature, string Token)>();
        await using var dynamoDB = await StartAsync(signatures);

        await using var service = ServiceProcess.Start(
            new Uri(dynamoDB.Urls.Single()),
            ("AWS_ACCESS_KEY_ID", null),
            ("AWS_SECRET_ACCESS_KEY", null),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("AWS_ROLE_ARN", Role),
            ("AWS_WEB_IDENTITY_TOKEN_FILE", token),
            ("AWS_ENDPOINT_URL_STS", sts.Url));
        await Eventually.BeTrueAsync("the service calls DynamoDB", () => Task.FromResult(!signatures.IsEmpty));

        sts.Asked["Action"].ShouldBe("AssumeRoleWithWebIdentity");
        sts.Asked["RoleArn"].ShouldBe(Role);
        sts.Asked["WebIdentityToken"].ShouldBe("token-of-the-service-account");
        signatures.ShouldAllBe(call =>
            call.Signature.Contains($"Credential={FakeSecurityTokenService.AccessKey}/")
            && call.Token == FakeSecurityTokenService.SessionToken);
    }

    private static async Task<WebApplication> StartAsync(ConcurrentQueue<(string Signature, string Token)> signatures)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            signatures.Enqueue((context.Request.Headers.Authorization.ToString(), context.Request.Headers["X-Amz-Security-Token"].ToString()));
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }
}

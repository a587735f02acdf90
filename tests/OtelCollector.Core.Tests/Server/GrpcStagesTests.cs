using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Extension.BearerTokenAuth;
using OtelCollector.Core.Receiver.Otlp;
using OtelCollector.Core.Server;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Server;

public sealed class GrpcStagesTests
{
    [Theory]
    [InlineData("Bearer one", true)]
    [InlineData("Bearer two", false)]
    public async Task Build_Authenticator_StandsBeforeTheHandler(string authorization, bool isLetIn)
    {
        var tokens = new BearerTokenAuthFactory();
        var extension = tokens.Create(TestComponents.Settings(), TestComponents.Config(tokens, "token: one"));
        var receiver = (OtlpReceiverConfig)TestComponents.Config(
            new OtlpReceiverFactory(), "protocols: {grpc: {auth: {authenticator: bearertokenauth}}}");
        var calls = 0;
        var stages = GrpcStages.Build(receiver.Grpc!, new TestHost(("bearertokenauth", extension)), _ =>
        {
            calls++;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/grpc";
        context.Request.Headers.Authorization = authorization;
        await stages(context);
        calls.ShouldBe(isLetIn ? 1 : 0);
        context.Response.Headers["grpc-status"].ToString().ShouldBe(isLetIn ? string.Empty : "16");
    }
}

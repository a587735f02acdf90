using Microsoft.Extensions.DependencyInjection;
using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Http;

public sealed class HttpClientDefaultsTests
{
    [Fact]
    public async Task Get_NameOfAService_IsResolvedFromTheSettings()
    {
        await using var callee = await TestService.StartAsync();
        await using var caller = await TestService.StartAsync(
            builder => builder.Services.AddHttpClient(),
            arguments: $"--services:callee:http:0={callee.Http.BaseAddress}");

        (await caller.Http.GetStringAsync("/call?url=http://callee/hello")).ShouldBe("hello");
    }
}

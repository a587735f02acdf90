using System.Net;
using System.Text;
using Aspire.Hosting.Dashboard.Launch;

namespace TracingAspire.Hosting.Tests.Dashboard;

/// <summary>One start of the real dashboard for all of it: a start is the expensive part.</summary>
public sealed class RealDashboardTests : IAsyncLifetime
{
    private RunningDashboard _dashboard = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _dashboard = await RunningDashboard.StartAsync();

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [Fact]
    public async Task Dashboard_StartedAsTheEngineDoes_TakesLoginResourcesAndTelemetry()
    {
        await LogInAsync();
        await ReturnTheSpanAsync();
        await WatchResourcesAsync();
    }

    private async Task LogInAsync()
    {
        using var right = await _dashboard.Client.GetAsync(
            LoginUrl.Create(_dashboard.Url, _dashboard.Options.BrowserToken!), Cancellation);
        right.StatusCode.ShouldBe(HttpStatusCode.Found);
        right.Headers.Location!.ToString().ShouldBe("/");
        right.Headers.Contains("Set-Cookie").ShouldBeTrue();

        using var wrong = await _dashboard.Client.GetAsync(LoginUrl.Create(_dashboard.Url, "wrong"), Cancellation);
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    // The dashboard connects on first need: to name the resource of a span, or to show a page.
    private Task WatchResourcesAsync() => RunningDashboard.WaitAsync(
        "the dashboard to watch the resources",
        () => Task.FromResult(_dashboard.ResourceService.Feed.WatcherCount > 0));

    private async Task ReturnTheSpanAsync()
    {
        (await SendSpanAsync("wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SendSpanAsync(_dashboard.Options.OtlpApiKey!)).ShouldBe(HttpStatusCode.OK);

        using var refused = await _dashboard.Client.GetAsync($"{_dashboard.Url}/api/telemetry/traces", Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        _dashboard.Client.DefaultRequestHeaders.Add("X-API-Key", _dashboard.Options.ApiKey);
        await RunningDashboard.WaitAsync("the span", async () =>
        {
            var traces = await _dashboard.Client.GetStringAsync($"{_dashboard.Url}/api/telemetry/traces", Cancellation);
            return traces.Contains("0af7651916cd43dd8448eb211c80319c", StringComparison.Ordinal);
        });
    }

    private async Task<HttpStatusCode> SendSpanAsync(string key)
    {
        const string Spans =
            """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"sample"}}]},
            "scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"work",
            "kind":2,"startTimeUnixNano":"1763800000000000000","endTimeUnixNano":"1763800001000000000"}]}]}]}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_dashboard.OtlpHttpUrl}/v1/traces");
        request.Content = new StringContent(Spans, Encoding.UTF8, "application/json");
        request.Headers.Add("x-otlp-api-key", key);
        using var response = await _dashboard.Client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}

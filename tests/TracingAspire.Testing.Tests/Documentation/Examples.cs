using Aspire.Hosting;
using Aspire.Hosting.Testing;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Testing.Tests.Documentation;

/// <summary>Code of docs/testing.md that no test runs; here it is compiled.</summary>
internal static class Examples
{
    public static async Task FirstTestAsync<AppHost>()
        where AppHost : class
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<AppHost>();
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        using var client = app.CreateTracedHttpClient("shop");

        using var response = await client.GetAsync("/orders/42");

        var trace = await app.Traces.FindAsync(response);
        trace.ShouldMatch(
            Server("shop", "GET /orders/{id}").WithChildren(
                Client("shop").With("db.operation.name", "SELECT").Within(shareOfParent: 0.8)));
        trace.ShouldHaveNoErrors();
        trace.ShouldHaveNoRepeatedClientSpans();
        trace.ShouldMatchSnapshot();
    }

    public static async Task WithoutAnApplicationAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://jaeger.example.com/base-path") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var traces = TraceStore.Connect(client);
        var slow = await traces.FindAllAsync(new TraceQuery
        {
            Service = "shop",
            Attributes = { ["http.route"] = "/orders/{id}" },
            MinDuration = TimeSpan.FromSeconds(1),
            Since = DateTimeOffset.UtcNow.AddMinutes(-10),
        });

        foreach (var trace in slow)
            trace.ShouldBeWithin(0.5, of: Client("shop"));
    }

    public static async Task SeveralRequestsAsync(DistributedApplication app)
    {
        var context = TraceContext.New();
        using var client = app.CreateTracedHttpClient("shop", context: context);

        await client.PostAsync("/cart/42", content: null);
        await client.PostAsync("/checkout", content: null);

        var trace = await app.Traces.FindAsync(context, until: found => found.Contains(Consumer("mailer")));
        trace.Single(Producer("shop")).ShouldPrecede(trace.Single(Consumer("mailer")));
    }
}

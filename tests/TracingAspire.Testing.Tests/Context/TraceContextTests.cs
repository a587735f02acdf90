using System.Diagnostics;

namespace TracingAspire.Testing.Tests.Context;

/// <summary>How a test starts a trace.</summary>
public class TraceContextTests
{
    private const string Example = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public void New_TwoOfThem_AreValidAndDifferent()
    {
        var (one, two) = (TraceContext.New(), TraceContext.New());

        ActivityContext.TryParse(one.TraceParent, traceState: null, out var context).ShouldBeTrue();
        TraceContext.Of(context).ShouldBe(one);
        one.TraceId.ShouldNotBe(two.TraceId);
        one.SpanId.ShouldNotBe(two.SpanId);
    }

    [Fact]
    public void Parse_TraceParent_GivesItsParts()
    {
        var context = TraceContext.Parse(Example);

        context.TraceId.ShouldBe("4bf92f3577b34da6a3ce929d0e0e4736");
        context.SpanId.ShouldBe("00f067aa0ba902b7");
        Should.Throw<FormatException>(() => TraceContext.Parse("nonsense")).Message.ShouldContain("'nonsense' is no traceparent");
    }

    [Fact]
    public async Task Handler_WithoutContext_StartsATraceForEachRequest()
    {
        using var client = Client(context: null);

        using var one = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var two = await client.GetAsync("/", TestContext.Current.CancellationToken);

        TraceContext.Of(one).TraceId.ShouldNotBe(TraceContext.Of(two).TraceId);
    }

    [Fact]
    public async Task Handler_WithContextOrHeader_KeepsIt()
    {
        var context = TraceContext.New();
        using var client = Client(context);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { TraceContext.HeaderName, Example } } };

        using var ofContext = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var ofHeader = await client.SendAsync(request, TestContext.Current.CancellationToken);

        TraceContext.Of(ofContext).ShouldBe(context);
        TraceContext.Of(ofHeader).TraceParent.ShouldBe(Example);
    }

    [Fact]
    public void Of_RequestWithoutHeader_SaysHowToMakeTheClient()
    {
        using var response = new HttpResponseMessage { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "http://a/") };
        Should.Throw<ArgumentException>(() => TraceContext.Of(response)).Message.ShouldStartWith("The request GET http://a/ carried no traceparent: make the client with CreateTracedHttpClient");
    }

    private static HttpClient Client(TraceContext? context) =>
        new(new TraceContextHandler(context) { InnerHandler = new Echo() }) { BaseAddress = new Uri("http://a/") };

    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { RequestMessage = request });
    }
}

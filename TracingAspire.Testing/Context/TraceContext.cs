using System.Diagnostics;
using System.Security.Cryptography;

namespace TracingAspire.Testing;

/// <summary>
/// Who a request is made by, as W3C Trace Context carries it in the header <c>traceparent</c>: so a test starts a trace
/// and finds it by its ID. The test's own span is never stored; spans whose parent it is count as roots.
/// </summary>
public sealed record TraceContext
{
    /// <summary>The header that carries it.</summary>
    public const string HeaderName = "traceparent";

    // Made by New alone, so that a trace found by a search tells a test's span from a lost one.
    private const string TestPrefix = "7e577e57";

    private TraceContext(string traceId, string spanId) => (TraceId, SpanId) = (traceId, spanId);

    /// <summary>The trace: 32 lower-case hexadecimal digits.</summary>
    public string TraceId { get; }

    /// <summary>The caller's span: 16 lower-case hexadecimal digits.</summary>
    public string SpanId { get; }

    /// <summary>The value of the header <c>traceparent</c>, sampled.</summary>
    public string TraceParent => $"00-{TraceId}-{SpanId}-01";

    /// <summary>Starts a trace. Nothing is sent or stored by this alone.</summary>
    public static TraceContext New() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        TestPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));

    /// <summary>Reads a value of the header <c>traceparent</c>.</summary>
    /// <param name="traceParent">For example <c>00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01</c>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static TraceContext Parse(string traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, out var context)
            ? Of(context)
            : throw new FormatException($"'{traceParent}' is no traceparent, such as 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.");

    /// <summary>The trace an activity of the test belongs to.</summary>
    /// <param name="context">The activity's context, <see cref="Activity.Context"/>.</param>
    public static TraceContext Of(ActivityContext context) => new(context.TraceId.ToHexString(), context.SpanId.ToHexString());

    /// <summary>The trace of the request that was answered.</summary>
    /// <param name="response">The answer to a request with the header <c>traceparent</c>.</param>
    /// <exception cref="ArgumentException">The request had no such header.</exception>
    public static TraceContext Of(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RequestMessage?.Headers.TryGetValues(HeaderName, out var values) is true
            ? Parse(values.First())
            : throw new ArgumentException(
                $"The request {response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} carried no {HeaderName}: make the client with "
                + "CreateTracedHttpClient or a TraceContextHandler.",
                nameof(response));
    }

    /// <summary>Whether a span ID was made by <see cref="New"/>.</summary>
    internal static bool IsOfATest(string spanId) => spanId.StartsWith(TestPrefix, StringComparison.Ordinal);
}
